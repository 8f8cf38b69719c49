import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { date, t } from '@/i18n/app';
import type { RemovedWork } from '@/store/database';
import { bringBackWorks, deleteRemoved, listRemoved, removedForMs } from '@/store/removed';
import { Button } from '@/ui/Button';
import { dayOf } from '@/ui/day-of';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import { useLive } from '@/ui/use-live';

/** The works that were removed in the last 30 days; nothing where there are none. */
export function Removed(): JSX.Element | null {
  const live = useLive(listRemoved, []);
  if (live.kind !== 'ready' || live.value.length === 0) return null;
  return (
    <details class="dg-card">
      <summary>{t('removedWorks', { count: live.value.length })}</summary>
      <ul class="dg-stack">
        {live.value.map((row) => (
          <RemovedRow key={row.id} row={row} />
        ))}
      </ul>
    </details>
  );
}

function RemovedRow({ row: { id, work, removedAt } }: { row: RemovedWork }): JSX.Element {
  const [failed, change] = useChange();
  const [sure, setSure] = useState(false);
  const { title } = work;
  return (
    <li class="dg-row">
      <div class="dg-grow">
        <p dir="auto">{title}</p>
        <p class="dg-soft dg-small">{t('removedUntil', { day: date(dayOf(removedAt + removedForMs)) })}</p>
        {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      </div>
      <Button
        aria-label={t('bringBackNamed', { title })}
        onClick={() => change(() => bringBackWorks([id]), { vanishes: true })}
      >
        {t('bringBackWork')}
      </Button>
      <Button
        look={sure ? 'danger' : 'quiet'}
        aria-label={sure ? undefined : t('deleteNowNamed', { title })}
        onClick={() => (sure ? change(() => deleteRemoved(id), { vanishes: true }) : setSure(true))}
      >
        {sure ? t('deleteNowSure') : t('deleteNow')}
      </Button>
    </li>
  );
}
