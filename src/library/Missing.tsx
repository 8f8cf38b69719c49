import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { linkTo } from '@/ao3/link-to';
import { t } from '@/i18n/app';
import { send } from '@/messages/wire';
import { manyWorks } from '@/model/job';
import { listQueued } from '@/store/jobs';
import { forgetMissing, listMissing } from '@/store/missing';
import { Button } from '@/ui/Button';
import { bylineOf } from '@/ui/byline-of';
import { Notice } from '@/ui/Notice';
import { useLive } from '@/ui/use-live';

/** Works whose text was lost: as many as may be fetched at once are fetched when the reader says so. */
export function Missing(): JSX.Element | null {
  const live = useLive(async () => ({ works: await listMissing(), queued: await listQueued() }), []);
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  if (live.kind !== 'ready' || live.value.works.length === 0) return null;

  const { works, queued } = live.value;
  const next = works.filter(({ work }) => !queued.has(work)).slice(0, manyWorks);
  const attempt = (change: Promise<unknown>): void => {
    change.catch((error: unknown) => {
      console.error(error);
      setFailed(true);
    });
  };
  const fetchAgain = (): void => {
    const seen = next.map(({ work, title }) => ({
      ...{ work, title, chaptersPosted: null, updatedOn: null, updatedAt: null, restricted: null },
    }));
    attempt(send('queueWorks', { works: seen, task: 'keep', sure: true }));
  };
  return (
    <section class="dg-card dg-stack dg-question" aria-labelledby="missing">
      <h2 id="missing">{t('missingTexts', { count: works.length })}</h2>
      <p>{t('missingTextsWhat')}</p>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      <div class="dg-row">
        {next.length > 0 && <Button onClick={fetchAgain}>{t('missingFetch', { count: next.length })}</Button>}
        <Button look="quiet" onClick={() => (sure ? attempt(forgetMissing()) : setSure(true))}>
          {sure ? t('missingForgetSure', { count: works.length }) : t('missingForget')}
        </Button>
      </div>
      <details>
        <summary>{t('missingList')}</summary>
        <ul>
          {works.map(({ work, title, authors }) => (
            <li key={work} dir="auto">
              <a href={linkTo.work(work)} target="_blank" rel="noopener noreferrer">
                {t('missingBy', { title, authors: bylineOf(authors) })}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
