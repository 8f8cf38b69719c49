import type { JSX } from 'preact';
import { linkTo } from '@/ao3/link-to';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import { listChapterHeads } from '@/store/chapters';
import { findChoices } from '@/store/choices';
import { findShrinkage } from '@/store/shrinkage';
import { findWork } from '@/store/works';
import { Banner } from '@/ui/Banner';
import { useLive } from '@/ui/use-live';
import { BehindGate } from './BehindGate';
import { Book } from './Book';
import { listEntries } from './list-entries';
import { useAddress } from './use-address';

/** reader.html: a work out of the library, whether AO3 can be reached or not. */
export function Reader(): JSX.Element | null {
  const { work, chapter, version, toPlace } = useAddress();
  const live = useLive(async () => {
    const kept = work === null ? null : await findWork(work);
    if (kept === null) return null;
    const [heads, choices, shrinkage] = await Promise.all([
      listChapterHeads(kept.id),
      findChoices(kept.id),
      findShrinkage(kept.id),
    ]);
    return { kept, heads, choices, shrinkage };
  }, [work]);

  if (live.kind === 'loading') return null;
  if (live.kind === 'failed') throw live.error;
  if (live.value === null) return <NotKept work={work} />;
  const { kept, heads, choices, shrinkage } = live.value;
  const entries = listEntries(heads, kept.work.chaptersPosted, choices.goneInPlace);
  return (
    <BehindGate key={kept.id} {...{ kept, choices }}>
      {(told) => <Book {...{ kept, choices, shrinkage, entries, chapter, version, toPlace, told }} />}
    </BehindGate>
  );
}

function NotKept({ work }: { work: WorkId | null }): JSX.Element {
  return (
    <>
      <Banner leads={{ href: '/library.html', to: t('library') }} />
      <main class="dg-page dg-stack">
        <h1>{t('workNotKept')}</h1>
        <p>{work === null ? t('workNotNamed') : t('workNotKeptWhat')}</p>
        <p class="dg-row">
          {work !== null && (
            <a
              class="dg-button dg-primary"
              href={linkTo.work(work)}
              target="_blank"
              rel="noopener noreferrer"
            >
              {t('openOnAo3')}
            </a>
          )}
          <a class="dg-button" href="/library.html">
            {t('openLibrary')}
          </a>
        </p>
      </main>
    </>
  );
}
