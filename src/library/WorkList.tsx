import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import { Button } from '@/ui/Button';
import type { Line } from './line';
import { RemoveDialog } from './RemoveDialog';
import type { Lines } from './use-lines';
import { useWaiting } from './use-waiting';
import { WorkRow } from './WorkRow';

interface Props extends Pick<Lines, 'lines' | 'found'> {
  onMore(): void;
}

/** The row that gets the focus once it is there: a new one, or the one that follows a removed one. */
interface Wanted {
  row: number;
  without: WorkId | null;
}

const isDrawn = ({ row, without }: Wanted, lines: readonly Line[]): boolean =>
  without === null ? lines.length > row : lines.every(({ id }) => id !== without);

/** The works that were found, as many as are asked for, and the removing of one. */
export function WorkList({ lines, found, onMore }: Props): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const waiting = useWaiting();
  const [asked, setAsked] = useState<Line | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);

  useEffect(() => {
    if (wanted === null || !isDrawn(wanted, lines)) return;
    const rows = list.current?.querySelectorAll<HTMLElement>('h3 > a');
    const row = rows?.[Math.min(wanted.row, rows.length - 1)];
    (row ?? list.current)?.focus();
    setWanted(null);
  }, [wanted, lines]);

  const settle = (line: Line, gone: boolean): void => {
    setAsked(null);
    if (!gone) return;
    setRemoved(line.title);
    setWanted({ row: lines.findIndex(({ id }) => id === line.id), without: line.id });
  };
  return (
    <>
      <p role="status" class="dg-unseen">
        {removed !== null && t('removed', { title: removed })}
      </p>
      <ul ref={list} class="dg-works" tabIndex={-1} aria-label={t('works')}>
        {lines.map((line) => (
          <WorkRow key={line.id} line={line} waits={waiting.has(line.id)} onRemove={() => setAsked(line)} />
        ))}
      </ul>
      {lines.length < found && (
        <Button
          onClick={() => {
            setWanted({ row: lines.length, without: null });
            onMore();
          }}
        >
          {t('showMore', { count: found - lines.length })}
        </Button>
      )}
      {asked && <RemoveDialog line={asked} onDone={(gone) => settle(asked, gone)} />}
    </>
  );
}
