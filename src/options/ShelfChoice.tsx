import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '@/i18n/app';
import { readingShelves, type Shelf } from '@/model/standing';
import { listOwnShelves } from '@/store/shelves';
import { Switch } from '@/ui/Switch';
import { useLive } from '@/ui/use-live';

interface Props {
  chosen: readonly Shelf[];
  choose(shelves: Shelf[]): void;
  mistake: string | undefined;
}

const isShelf =
  (one: Shelf) =>
  (other: Shelf): boolean =>
    one.kind === other.kind && one.name === other.name;

/** Some of the shelves that everybody has, and of the reader's own; also of those that no work stands on any more. */
export function ShelfChoice({ chosen, choose, mistake }: Props): JSX.Element {
  const live = useLive(listOwnShelves, []);
  const id = useId();
  const own = live.kind === 'ready' ? live.value : [];
  const named = chosen.flatMap(({ kind, name }) => (kind === 'own' ? [name] : []));
  const turn = (shelf: Shelf, on: boolean): void => {
    const others = chosen.filter((each) => !isShelf(shelf)(each));
    choose(on ? [...others, shelf] : others);
  };
  return (
    <fieldset class="dg-choices" aria-describedby={mistake === undefined ? undefined : id}>
      <legend>{t('ruleShelf')}</legend>
      {readingShelves.map((name) => {
        const shelf: Shelf = { kind: 'reading', name };
        return (
          <Switch
            key={name}
            label={t(`shelf_${name}`)}
            on={chosen.some(isShelf(shelf))}
            onSwitch={(on) => turn(shelf, on)}
          />
        );
      })}
      {[...new Set([...own, ...named])].map((name) => {
        const shelf: Shelf = { kind: 'own', name };
        return (
          <Switch
            key={`own ${name}`}
            label={name}
            on={chosen.some(isShelf(shelf))}
            onSwitch={(on) => turn(shelf, on)}
          />
        );
      })}
      {mistake !== undefined && (
        <p id={id} class="dg-small dg-mistake">
          {mistake}
        </p>
      )}
    </fieldset>
  );
}
