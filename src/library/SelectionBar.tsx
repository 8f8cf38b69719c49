import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import type { Saving } from '@/model/saving';
import { Button } from '@/ui/Button';
import type { Line } from './line';
import type { Selected } from './use-selection';

interface Props {
  lines: readonly Line[];
  selected: Selected;
  /** Begins with these, or ends (null). */
  onSet(works: readonly WorkId[] | null): void;
  onSave(heading: string, savings: readonly Saving[]): void;
  onRemove(works: readonly WorkId[]): void;
}

/** Begins a selection of works, and says what can be done with it. */
export function SelectionBar({ lines, selected, onSet, onSave, onRemove }: Props): JSX.Element {
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
  const savings = (): readonly Saving[] =>
    works.length === 1
      ? [{ kind: 'work', works }]
      : [
          { kind: 'together', works },
          { kind: 'apart', works },
        ];
  const heading = t('saveSelected', { count: works.length });
  return (
    <div class="dg-row dg-selection dg-selecting">
      <p role="status" class="dg-grow">
        {t('selected', { count: works.length })}
      </p>
      <Button look="quiet" onClick={() => onSet(works.length > 0 ? [] : lines.map(({ id }) => id))}>
        {works.length > 0 ? t('selectNone') : t('selectAll', { count: lines.length })}
      </Button>
      <Button look="primary" busy={works.length === 0} onClick={() => onSave(heading, savings())}>
        {t('saveAsFile')}
      </Button>
      <Button look="quiet" busy={works.length === 0} onClick={() => onRemove(works)}>
        {t('remove')}
      </Button>
      <Button look="quiet" onClick={() => onSet(null)}>
        {t('selectDone')}
      </Button>
    </div>
  );
}
