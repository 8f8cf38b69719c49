import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import type { Saving } from '@/model/saving';
import { Button } from '@/ui/Button';
import type { Line } from './line';
import type { Selected } from './use-selection';

interface Props {
  lines: readonly Line[];
  /** Those that stand on a shelf and are not kept. */
  bare: ReadonlySet<WorkId>;
  selected: Selected;
  /** Begins with these, or ends (null). */
  onSet(works: readonly WorkId[] | null): void;
  onSave(heading: string, savings: readonly Saving[]): void;
  onRemove(works: readonly WorkId[]): void;
  onShelve(works: readonly WorkId[]): void;
}

/** Begins a selection of works, and says what can be done with it. */
export function SelectionBar({
  lines,
  bare,
  selected,
  onSet,
  onSave,
  onRemove,
  onShelve,
}: Props): JSX.Element {
  if (selected === null) {
    return (
      <div class="dg-row dg-selection">
        <Button look="quiet" onClick={() => onSet([])}>
          {t('select')}
        </Button>
      </div>
    );
  }
  const works = [...selected];
  // Of what stands on a shelf only, there is nothing to save and nothing to remove.
  const kept = works.filter((id) => !bare.has(id));
  const savings = (): readonly Saving[] =>
    kept.length === 1
      ? [{ kind: 'work', works: kept }]
      : [
          { kind: 'together', works: kept },
          { kind: 'apart', works: kept },
        ];
  const heading = t('saveSelected', { count: kept.length });
  return (
    <div class="dg-row dg-selection dg-selecting">
      <p role="status" class="dg-grow">
        {t('selected', { count: works.length })}
      </p>
      <Button look="quiet" onClick={() => onSet(works.length > 0 ? [] : lines.map(({ id }) => id))}>
        {works.length > 0 ? t('selectNone') : t('selectAll', { count: lines.length })}
      </Button>
      <Button look="primary" busy={kept.length === 0} onClick={() => onSave(heading, savings())}>
        {t('saveAsFile')}
      </Button>
      <Button look="quiet" busy={works.length === 0} onClick={() => onShelve(works)}>
        {t('shelf')}
      </Button>
      <Button look="quiet" busy={kept.length === 0} onClick={() => onRemove(kept)}>
        {t('remove')}
      </Button>
      <Button look="quiet" onClick={() => onSet(null)}>
        {t('selectDone')}
      </Button>
    </div>
  );
}
