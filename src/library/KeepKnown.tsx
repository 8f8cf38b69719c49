import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { send } from '@/messages/wire';
import { Button } from '@/ui/Button';
import type { Line } from './line';

/** Fetches a work that stands on a shelf and is not kept yet. */
export function KeepKnown({ line, waits }: { line: Line; waits: boolean }): JSX.Element {
  const { id: work, title, chaptersPosted } = line;
  const [failed, setFailed] = useState(false);
  if (failed) return <span class="dg-small">{t('queueFailed')}</span>;
  if (waits) return <span class="dg-soft dg-small">{t('keepWaits')}</span>;
  const keep = (): void => {
    const seen = { work, title, chaptersPosted, restricted: null, updatedOn: null, updatedAt: null };
    send('queueWorks', { works: [seen], task: 'keep', sure: false }).catch((error: unknown) => {
      console.error(error);
      setFailed(true);
    });
  };
  return (
    <Button aria-label={t('keepNamed', { title })} onClick={keep}>
      {t('keepShort')}
    </Button>
  );
}
