import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { date, t } from '@/i18n/app';
import type { RemovedWork } from '@/store/database';
import { bringBackWorks, deleteRemoved, listRemoved, removedForMs } from '@/store/removed';
import { Button } from '@/ui/Button';
import { dayOf } from '@/ui/day-of';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import { useLive } from '@/ui/use-live';
import { OnlyCopies, onlyCopiesAmong } from './OnlyCopies';

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

function RemovedRow({ row }: { row: RemovedWork }): JSX.Element {
  const { id, work, removedAt } = row;
  const [failed, change] = useChange();
  const [sure, setSure] = useState(false);
  const { title } = work;
  const isOnlyCopy = onlyCopiesAmong([row]).length > 0;
  // An only copy is asked about in a dialog, all others by the button itself.
  const isLast = sure && !isOnlyCopy;
  return (
    <li class="dg-row">
      <div class="dg-grow">
        <p dir="auto">{title}</p>
        {isOnlyCopy && <p class="dg-only-copy dg-small">{t('onlyCopy')}</p>}
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
        look={isLast ? 'danger' : 'quiet'}
        aria-label={isLast ? undefined : t('deleteNowNamed', { title })}
        onClick={() => (isLast ? change(() => deleteRemoved(id), { vanishes: true }) : setSure(true))}
      >
        {isLast ? t('deleteNowSure') : t('deleteNow')}
      </Button>
      {sure && isOnlyCopy && <DeleteOnlyCopy row={row} onClose={() => setSure(false)} />}
    </li>
  );
}

/** Asks before the only copy of a work is deleted for good. */
function DeleteOnlyCopy({ row, onClose }: { row: RemovedWork; onClose(): void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [failed, change] = useChange();
  useEffect(() => dialog.current?.showModal(), []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog ref={dialog} class="dg-dialog" aria-labelledby="remove-heading" onClose={onClose}>
      <OnlyCopies
        copies={onlyCopiesAmong([row])}
        yes={t('removeOnlyCopyYes')}
        failed={failed}
        onYes={() => change(() => deleteRemoved(row.id).then(close), { vanishes: true })}
        onNo={close}
      />
    </dialog>
  );
}
