import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { Button } from '@/ui/Button';

interface Props {
  typed: string;
  /** How many sections are shown. */
  found: number;
  onType(typed: string): void;
}

/** Finds sections of the options by any words in them, and says how many. Escape shows all again. */
export function FindOption({ typed, found, onType }: Props): JSX.Element {
  const isSearching = typed.trim() !== '';
  return (
    <search class="dg-stack">
      <label>
        <span class="dg-small">{t('findOption')}</span>
        <input
          class="dg-field"
          type="search"
          autocomplete="off"
          value={typed}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
          onKeyDown={({ key }) => key === 'Escape' && onType('')}
        />
      </label>
      <p role="status" class="dg-soft">
        {isSearching && (found > 0 ? t('optionsFound', { count: found }) : t('optionsNotFound'))}
      </p>
      {isSearching && found === 0 && <Button onClick={() => onType('')}>{t('optionsShowAll')}</Button>}
    </search>
  );
}
