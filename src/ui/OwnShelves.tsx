import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { findShelfName, shelfNameLetters } from '@/model/shelf-name';
import { ownShelvesOf } from '@/model/standing';
import { Button } from './Button';
import type { StandingProps } from './StandingForm';
import { Switch } from './Switch';

/** The reader's own shelves: on which the work stands, and the way to a new one. */
export function OwnShelves({ standing, shelves, onSay }: StandingProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const on = new Set(ownShelvesOf(standing));
  // A shelf of which this was the last work is gone, but not from under the finger that took it off.
  const [seen, setSeen] = useState<readonly string[]>([]);
  const names = [...new Set([...shelves, ...seen])];
  const put = (name: string, on: boolean): void => {
    setSeen(names);
    onSay({ kind: 'own-shelf', name, on });
  };
  return (
    <fieldset class="dg-choices">
      <legend>{t('ownShelves')}</legend>
      {names.map((name) => (
        <Switch key={name} label={name} on={on.has(name)} onSwitch={(on) => put(name, on)} />
      ))}
      <form
        class="dg-row dg-new-shelf"
        onSubmit={(event) => {
          event.preventDefault();
          const name = findShelfName(typed);
          setWrong(name === null);
          if (name === null) return;
          put(name, true);
          setTyped('');
        }}
      >
        <label class="dg-grow">
          <span class="dg-small">{t('newShelf')}</span>
          <input
            class="dg-field"
            dir="auto"
            maxLength={shelfNameLetters}
            value={typed}
            aria-invalid={wrong}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <Button type="submit">{t('addShelf')}</Button>
      </form>
      <p role="status" class="dg-small">
        {wrong && t('shelfNameNone')}
      </p>
    </fieldset>
  );
}
