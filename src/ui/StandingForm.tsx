import type { JSX } from 'preact';
import { date, t } from '@/i18n/app';
import { ownShelvesOf, type Saying, type Standing } from '@/model/standing';
import { timesRead } from '@/model/times-read';
import { ForgetWork } from './ForgetWork';
import { NoteField } from './NoteField';
import { OwnShelves } from './OwnShelves';
import { ShelfSelect } from './ShelfSelect';

export interface StandingProps {
  standing: Standing;
  /** The names of all of the reader's own shelves. */
  shelves: readonly string[];
  onSay(saying: Saying): void;
}

type Props = StandingProps & {
  /** Shows also what is rarer at once. */
  open?: boolean;
  /** Forgets everything of the work but its copy. */
  onForget(): void;
};

const ratings = [5, 4, 3, 2, 1] as const;

/** Where a work stands with the reader, and how they say otherwise: shelf and rating, and behind them what is rarer. */
export function StandingForm({ standing, shelves, onSay, onForget, open }: Props): JSX.Element {
  const { rating, note, visited } = standing;
  return (
    <div class="dg-stack dg-standing">
      <div class="dg-row">
        <ShelfSelect standing={standing} onSay={onSay} />
        <label class="dg-grow">
          <span class="dg-small">{t('ratingMine')}</span>
          <select
            class="dg-field"
            value={rating?.value ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onSay({ kind: 'rating', rating: value === '' ? null : Number(value) })
            }
          >
            <option value="">{t('ratingNone')}</option>
            {ratings.map((rating) => (
              <option key={rating} value={rating}>
                {t('ratingOf', { stars: '★'.repeat(rating), rating })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <details open={open}>
        <summary>
          {t('standingMore')}
          <Said standing={standing} />
        </summary>
        <div class="dg-stack">
          <OwnShelves standing={standing} shelves={shelves} onSay={onSay} />
          <NoteField note={note?.value ?? ''} onNote={(note) => onSay({ kind: 'note', note })} />
          <label class="dg-row">
            <span>{t('timesRead')}</span>
            <input
              class="dg-field dg-times"
              type="number"
              min={0}
              max={9999}
              value={timesRead(standing)}
              onChange={({ currentTarget: { valueAsNumber } }) => {
                const times = Math.min(9999, Math.max(0, Math.round(valueAsNumber || 0)));
                onSay({ kind: 'times-read', times });
              }}
            />
          </label>
          {visited?.value && (
            <p class="dg-soft dg-small">
              {t('visitedSaid', { count: visited.value.times, day: date(visited.value.lastOn) })}
            </p>
          )}
          <ForgetWork onForget={onForget} />
        </div>
      </details>
    </div>
  );
}

/** What there is behind the details, so that nobody has to open them to see. */
function Said({ standing }: { standing: Standing }): JSX.Element | null {
  const times = timesRead(standing);
  const said = [
    ...ownShelvesOf(standing),
    ...(standing.note?.value ? [t('hasNote')] : []),
    ...(times > 0 ? [t('timesReadSaid', { count: times })] : []),
  ];
  if (said.length === 0) return null;
  return (
    <span class="dg-soft dg-small dg-said" dir="auto">
      {said.join(' · ')}
    </span>
  );
}
