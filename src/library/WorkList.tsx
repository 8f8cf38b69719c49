import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import type { Saving } from '@/model/saving';
import { listSavings } from '@/saving/list-savings';
import { saveWhenAsked } from '@/saving/save-when-asked';
import { Button } from '@/ui/Button';
import { fileWords } from '@/ui/file-words';
import { SaveDialog } from '@/ui/SaveDialog';
import type { Line } from './line';
import { RemoveDialog } from './RemoveDialog';
import { RemoveManyDialog } from './RemoveManyDialog';
import { SelectionBar } from './SelectionBar';
import { ShelveDialog } from './ShelveDialog';
import { StandingDialog } from './StandingDialog';
import type { JustRemoved } from './Undo';
import type { Lines } from './use-lines';
import { useRulesOf } from './use-rules-of';
import { useSelection } from './use-selection';
import { useStandings } from './use-standings';
import { useTimesLeft } from './use-times-left';
import { useWaiting } from './use-waiting';
import { WorkRow } from './WorkRow';

interface Props extends Pick<Lines, 'lines' | 'found'> {
  /** The names of the reader's own shelves. */
  shelves: readonly string[];
  onMore(): void;
  onRemoved(removed: JustRemoved): void;
}

/** The row that gets the focus once it is there: a new one, or the one that follows a removed one. */
interface Wanted {
  row: number;
  without: WorkId | null;
}

const isDrawn = ({ row, without }: Wanted, lines: readonly Line[]): boolean =>
  without === null ? lines.length > row : lines.every(({ id }) => id !== without);

/** The works that were found, as many as are asked for, and the removing of one. */
export function WorkList({ lines, found, shelves, onMore, onRemoved }: Props): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const waiting = useWaiting();
  const rules = useRulesOf(lines.map(({ id }) => id));
  const standings = useStandings(lines.map(({ id }) => id));
  const timesLeft = useTimesLeft(lines);
  const [stands, setStands] = useState<Line | null>(null);
  const [shelved, setShelved] = useState<readonly WorkId[] | null>(null);
  const [selected, select, setSelected] = useSelection();
  // A selection may hold works that another search hides.
  const bare = useRef(new Set<WorkId>());
  for (const { id, kept } of lines) bare.current[kept ? 'delete' : 'add'](id);
  const [saving, setSaving] = useState<{ heading: string; savings: readonly Saving[] } | null>(null);
  const saveOne = async ({ id, title }: Line): Promise<void> =>
    setSaving({ heading: t('saveHeading', { title }), savings: await listSavings(id) });
  const [asked, setAsked] = useState<Line | null>(null);
  const [askedMany, setAskedMany] = useState<readonly WorkId[] | null>(null);
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
    if (selected) select([line.id], false);
    onRemoved({ works: [line.id], title: line.title });
    setWanted({ row: lines.findIndex(({ id }) => id === line.id), without: line.id });
  };
  const settleMany = (works: readonly WorkId[], gone: boolean): void => {
    setAskedMany(null);
    if (!gone) return;
    setSelected(null);
    onRemoved({ works, title: null });
    list.current?.focus();
  };
  return (
    <>
      <SelectionBar
        lines={lines}
        bare={bare.current}
        selected={selected}
        onSet={setSelected}
        onSave={(heading, savings) => setSaving({ heading, savings })}
        onRemove={setAskedMany}
        onShelve={setShelved}
      />
      <ul ref={list} class="dg-works" tabIndex={-1} aria-label={t('works')}>
        {lines.map((line) => (
          <WorkRow
            key={line.id}
            line={line}
            waits={waiting.has(line.id)}
            notes={rules.get(line.id) ?? []}
            stands={standings.get(line.id) ?? null}
            left={timesLeft.get(line.id) ?? null}
            onStanding={() => setStands(line)}
            selected={selected === null ? null : selected.has(line.id)}
            onSelect={(chosen) => select([line.id], chosen)}
            onSave={() => void saveOne(line)}
            onRemove={() => setAsked(line)}
          />
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
      {saving && (
        <SaveDialog
          {...saving}
          save={(saving, format, watch) => saveWhenAsked(saving, format, fileWords, watch)}
          onClose={() => setSaving(null)}
        />
      )}
      {askedMany && <RemoveManyDialog works={askedMany} onDone={(gone) => settleMany(askedMany, gone)} />}
      {stands && <StandingDialog line={stands} shelves={shelves} onClose={() => setStands(null)} />}
      {shelved && <ShelveDialog works={shelved} shelves={shelves} onClose={() => setShelved(null)} />}
      {asked && <RemoveDialog line={asked} onDone={(gone) => settle(asked, gone)} />}
    </>
  );
}
