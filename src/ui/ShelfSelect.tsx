import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { readingShelves } from '@/model/standing';
import type { StandingProps } from './StandingForm';

/** The shelf of a work: the one that the reader chose, or the one on which their reading puts it. */
export function ShelfSelect({ standing, onSay }: Omit<StandingProps, 'shelves'>): JSX.Element {
  const { name, byHand } = standing.shelf?.value ?? { name: null, byHand: false };
  const byReading = byHand || name === null ? null : name;
  return (
    <label class="dg-grow">
      <span class="dg-small">{t('shelf')}</span>
      <select
        class="dg-field"
        value={byHand ? (name ?? 'none') : 'by-reading'}
        onChange={({ currentTarget: { value } }) => {
          if (value === 'by-reading') return onSay({ kind: 'shelf-by-reading' });
          onSay({ kind: 'shelf', shelf: readingShelves.find((shelf) => shelf === value) ?? null });
        }}
      >
        <option value="by-reading">
          {byReading ? t('shelfByReadingNow', { shelf: t(`shelf_${byReading}`) }) : t('shelfByReading')}
        </option>
        {([...readingShelves, 'none'] as const).map((shelf) => (
          <option key={shelf} value={shelf}>
            {t(`shelf_${shelf}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
