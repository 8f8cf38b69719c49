import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/i18n/app';
import { forgetWork } from '@/store/forget-reading';
import { findStanding, keepStanding } from '@/store/standings';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { StandingForm } from '@/ui/StandingForm';
import { useChange } from '@/ui/use-change';
import { useLive } from '@/ui/use-live';
import type { Line } from './line';

interface Props {
  line: Line;
  /** The names of the reader's own shelves. */
  shelves: readonly string[];
  onClose(): void;
}

/** Shelf, rating and note of one work of the list. */
export function StandingDialog({ line, shelves, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const live = useLive(() => findStanding(line.id), [line.id]);
  const [failed, change] = useChange();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dg-dialog" aria-labelledby="standing-heading" onClose={onClose}>
      <div class="dg-stack">
        <h2 id="standing-heading" dir="auto">
          {line.title}
        </h2>
        {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
        {live.kind === 'ready' && (
          <StandingForm
            standing={live.value}
            shelves={shelves}
            open
            onSay={(saying) => change(() => keepStanding([line.id], saying))}
            onForget={() => change(() => forgetWork(line.id))}
          />
        )}
        <div class="dg-row">
          <Button onClick={() => dialog.current?.close()}>{t('close')}</Button>
        </div>
      </div>
    </dialog>
  );
}
