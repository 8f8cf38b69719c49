import type { JSX } from 'preact';
import { number, t } from '@/i18n/app';
import { readingShelves, type Shelf } from '@/model/standing';
import type { Shelves } from '@/store/shelves';

interface Props {
  /** Null: everything that is kept. */
  shelf: Shelf | null;
  shelves: Shelves;
  kept: number;
  onChoose(shelf: Shelf | null): void;
}

/** The shelf whose works are shown, each with how many there are. */
export function ShelfFilter({ shelf, shelves, kept, onChoose }: Props): JSX.Element {
  // One that has just become empty is still the one that is shown.
  const own = new Map(shelf?.kind === 'own' ? [[shelf.name, 0], ...shelves.own] : shelves.own);
  const choices: (Shelf | null)[] = [
    null,
    ...readingShelves.map((name): Shelf => ({ kind: 'reading', name })),
    ...[...own.keys()].map((name): Shelf => ({ kind: 'own', name })),
  ];
  const option = (each: Shelf | null, name: string, works: number): JSX.Element => (
    <option key={keyOf(each)} value={keyOf(each)}>
      {t('shelfCounted', { shelf: name, works: number(works) })}
    </option>
  );
  return (
    <label>
      <span class="dg-small">{t('shelfFilter')}</span>
      <select
        class="dg-field"
        value={keyOf(shelf)}
        onChange={({ currentTarget: { value } }) =>
          onChoose(choices.find((each) => keyOf(each) === value) ?? null)
        }
      >
        {option(null, t('shelfAll'), kept)}
        {readingShelves.map((name) =>
          option({ kind: 'reading', name }, t(`shelf_${name}`), shelves.reading.get(name) ?? 0),
        )}
        {own.size > 0 && (
          <optgroup label={t('ownShelvesGroup')}>
            {[...own].map(([name, works]) => option({ kind: 'own', name }, name, works))}
          </optgroup>
        )}
      </select>
    </label>
  );
}

const keyOf = (shelf: Shelf | null): string => (shelf === null ? '' : `${shelf.kind} ${shelf.name}`);
