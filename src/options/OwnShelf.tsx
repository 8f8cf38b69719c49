import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { findShelfName, shelfNameLetters } from '@/model/shelf-name';
import { changeSettings } from '@/settings/change-settings';
import { deleteOwnShelf, renameOwnShelf } from '@/store/shelves';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useChange } from '@/ui/use-change';
import { listWith } from './list-with';

interface Props {
  name: string;
  count: number;
}

/** A shelf of the reader's own, which can be renamed and deleted. */
export function OwnShelf({ name, count }: Props): JSX.Element {
  const [asks, setAsks] = useState<'rename' | 'delete' | null>(null);
  const [failed, change] = useChange();
  const move = async (to: string | null): Promise<void> => {
    await (to === null ? deleteOwnShelf(name) : renameOwnShelf(name, to));
    // One that is kept up to date stays so under its new name.
    await changeSettings(({ upToDateOwnShelves }) => {
      if (!upToDateOwnShelves.includes(name)) return {};
      const others = listWith(upToDateOwnShelves, name, false);
      return { upToDateOwnShelves: to === null ? others : listWith(others, to, true) };
    });
  };
  return (
    <li class="dg-stack">
      <div class="dg-row dg-apart">
        <span dir="auto">{t('ownShelfWorks', { name, count })}</span>
        <span class="dg-row">
          <Button look="quiet" aria-label={t('renameShelfNamed', { name })} onClick={() => setAsks('rename')}>
            {t('renameShelf')}
          </Button>
          <Button look="quiet" aria-label={t('deleteShelfNamed', { name })} onClick={() => setAsks('delete')}>
            {t('deleteShelf')}
          </Button>
        </span>
      </div>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      {asks === 'rename' && (
        <Rename
          name={name}
          onName={(to) => {
            setAsks(null);
            if (to !== name) change(() => move(to), { vanishes: true });
          }}
        />
      )}
      {asks === 'delete' && (
        <>
          <Notice>{t('deleteShelfSure', { name, count })}</Notice>
          <div class="dg-row">
            <Button onClick={() => setAsks(null)}>{t('deleteShelfNo')}</Button>
            <Button look="danger" onClick={() => change(() => move(null), { vanishes: true })}>
              {t('deleteShelfYes')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

function Rename({ name, onName }: { name: string; onName(to: string): void }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(name);
  const to = findShelfName(typed);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="dg-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (to !== null) onName(to);
      }}
    >
      <label class="dg-grow">
        <span class="dg-small">{t('renameShelfTo', { name })}</span>
        <input
          ref={field}
          class="dg-field"
          dir="auto"
          maxLength={shelfNameLetters}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <Button type="submit" busy={to === null}>
        {t('renameShelfSave')}
      </Button>
      {to === null && (
        <p role="status" class="dg-small">
          {t('shelfNameNone')}
        </p>
      )}
    </form>
  );
}
