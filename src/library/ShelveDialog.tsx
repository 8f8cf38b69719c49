import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import { findShelfName, shelfNameLetters } from '@/model/shelf-name';
import { readingShelves, type Saying } from '@/model/standing';
import { keepStanding } from '@/store/standings';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';

interface Props {
  works: readonly WorkId[];
  /** The names of the reader's own shelves. */
  shelves: readonly string[];
  onClose(): void;
}

/** Puts many works on a shelf at once, or takes them from one. */
export function ShelveDialog({ works, shelves, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState('0');
  const [typed, setTyped] = useState('');
  const [failed, change] = useChange();
  useEffect(() => dialog.current?.showModal(), []);

  const sayings: { name: string; saying: Saying }[] = [
    ...readingShelves.map((shelf) => ({
      name: t(`shelf_${shelf}`),
      saying: { kind: 'shelf', shelf } as const,
    })),
    { name: t('shelf_none'), saying: { kind: 'shelf', shelf: null } },
    ...([true, false] as const).flatMap((on) =>
      shelves.map((name) => ({
        name: t(on ? 'shelvePut' : 'shelveTake', { name }),
        saying: { kind: 'own-shelf', name, on } as const,
      })),
    ),
  ];
  const isNew = chosen === 'new';
  const name = findShelfName(typed);
  const saying: Saying | undefined = !isNew
    ? sayings[Number(chosen)]?.saying
    : name === null
      ? undefined
      : { kind: 'own-shelf', name, on: true };
  return (
    <dialog ref={dialog} class="dg-dialog" aria-labelledby="shelve-heading" onClose={onClose}>
      <form
        class="dg-stack dg-standing"
        onSubmit={(event) => {
          event.preventDefault();
          if (saying) change(() => keepStanding(works, saying).then(() => dialog.current?.close()));
        }}
      >
        <h2 id="shelve-heading">{t('shelveHeading', { count: works.length })}</h2>
        <label>
          <span class="dg-small">{t('shelveWhere')}</span>
          <select
            class="dg-field"
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {sayings.map(({ name }, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
            <option value="new">{t('shelveNew')}</option>
          </select>
        </label>
        {isNew && (
          <label>
            <span class="dg-small">{t('newShelf')}</span>
            <input
              class="dg-field"
              dir="auto"
              maxLength={shelfNameLetters}
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </label>
        )}
        {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
        <div class="dg-row">
          <Button onClick={() => dialog.current?.close()}>{t('close')}</Button>
          <Button type="submit" look="primary" busy={saying === undefined}>
            {t('shelveYes')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
