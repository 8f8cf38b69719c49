import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { send } from '@/messages/wire';
import type { Task } from '@/model/job';
import { Button } from '@/ui/Button';
import type { Line } from './line';

/** Fetches a newer copy of a kept work, where one is known of, or asks AO3 whether there is one. */
export function WorkUpdate({ line, waits }: { line: Line; waits: boolean }): JSX.Element {
  const { id: work, title, news, chaptersKept, chaptersPosted } = line;
  const [failed, setFailed] = useState(false);
  if (failed) return <span class="dg-small">{t('queueFailed')}</span>;
  if (waits) return <span class="dg-soft dg-small">{t('updateWaits')}</span>;

  const queue = (task: Task) => () => {
    const facts = { restricted: null, chaptersPosted: null, updatedOn: null, updatedAt: null };
    send('queueWorks', { works: [{ work, title, ...facts }], task, sure: false }).catch((error: unknown) => {
      console.error(error);
      setFailed(true);
    });
  };
  const behind = news !== null || (chaptersPosted !== null && chaptersKept < chaptersPosted);
  return behind ? (
    <Button aria-label={t('updateNamed', { title })} onClick={queue('keep')}>
      {t('update')}
    </Button>
  ) : (
    <Button look="quiet" aria-label={t('checkNamed', { title })} onClick={queue('check')}>
      {t('check')}
    </Button>
  );
}
