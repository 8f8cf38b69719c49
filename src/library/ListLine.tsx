import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { ListJob } from '@/model/list-job';
import { cancelList, retryList } from '@/saving/steer-queue';
import { Button } from '@/ui/Button';
import { sayList } from '@/ui/say-list';
import type { Steer } from './Queue';

/** A list in the queue: how far it is read, and what the reader may do about it. */
export function ListLine({ list, steer }: { list: ListJob; steer: Steer }): JSX.Element {
  const { path, title, state, left } = list;
  return (
    <li class="dg-row dg-apart">
      <span dir="auto">
        {title} <span class="dg-soft dg-small">{sayList(list, Date.now())}</span>
      </span>
      {state === 'waiting' && (
        <Button
          look="quiet"
          aria-label={t('queueCancelNamed', { title })}
          onClick={() => steer(() => cancelList(path))}
        >
          {t('queueCancel')}
        </Button>
      )}
      {state === 'done' && left.length > 0 && (
        <Button
          look="quiet"
          aria-label={t('queueRetryNamed', { title })}
          onClick={() => steer(() => retryList(path))}
        >
          {t('queueRetry')}
        </Button>
      )}
    </li>
  );
}
