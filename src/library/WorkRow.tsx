import type { JSX } from 'preact';
import { date, t } from '@/i18n/app';
import { Button } from '@/ui/Button';
import { dayOf } from '@/ui/day-of';
import { howMuchKept } from '@/ui/how-much-kept';
import { sayDrift } from '@/ui/say-drift';
import type { Line } from './line';
import { RuleNotes } from './RuleNotes';
import type { RuleNote } from './use-rules-of';
import { WorkUpdate } from './WorkUpdate';

interface Props {
  line: Line;
  /** It is in the queue. */
  waits: boolean;
  /** What the reader's rules say of it. */
  notes: readonly RuleNote[];
  /** Null while no works are being selected. */
  selected: boolean | null;
  onSelect(selected: boolean): void;
  onSave(): void;
  onRemove(): void;
}

/** A work in the list. */
export function WorkRow({ line, waits, notes, selected, onSelect, onSave, onRemove }: Props): JSX.Element {
  const { title, byline, fandoms, chaptersKept, chaptersPosted, news } = line;
  const whole = chaptersPosted !== null && chaptersKept >= chaptersPosted;
  return (
    <li class="dg-work">
      <article class="dg-card">
        {selected !== null && (
          <label class="dg-select">
            <input
              type="checkbox"
              checked={selected}
              onChange={({ currentTarget }) => onSelect(currentTarget.checked)}
            />
            <span class="dg-unseen">{t('selectNamed', { title })}</span>
          </label>
        )}
        <h3 dir="auto">
          <a href={`/reader.html?work=${line.id}`}>{title}</a>
        </h3>
        <p dir="auto">{t('by', { authors: byline })}</p>
        <p class="dg-soft dg-small dg-fandoms" dir="auto">
          {fandoms.join(' · ')}
        </p>
        {line.drift.length > 0 && (
          <p class="dg-small dg-drift" dir="auto">
            {t('driftSince')} {line.drift.flatMap(sayDrift).join('; ')}
          </p>
        )}
        <RuleNotes notes={notes} />
        <div class="dg-row dg-apart dg-work-foot">
          <ul class="dg-facts dg-small">
            {line.absence && (
              <li class="dg-only-copy">{t(line.absence.kind === 'missing' ? 'onlyCopy' : 'hiddenAgain')}</li>
            )}
            <li class={whole ? 'dg-whole' : 'dg-part'}>{howMuchKept(chaptersKept, chaptersPosted)}</li>
            {news !== null && (
              <li class="dg-part">
                {news.chapters > 0 ? t('newsChapters', { count: news.chapters }) : t('newsOther')}
              </li>
            )}
            {facts(line).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <WorkUpdate line={line} waits={waits} />
          <Button look="quiet" aria-label={t('saveNamed', { title })} onClick={onSave}>
            {t('saveAsFile')}
          </Button>
          <Button look="quiet" aria-label={t('removeNamed', { title })} onClick={onRemove}>
            {t('remove')}
          </Button>
        </div>
      </article>
    </li>
  );
}

function facts({ rating, language, words, complete, updated, keptAt }: Line): string[] {
  return [
    rating,
    words === null ? null : t('wordCount', { count: words }),
    language,
    complete === null ? null : t(complete ? 'complete' : 'inProgress'),
    updated === null ? null : t('updatedOn', { day: date(updated) }),
    t('keptOn', { day: date(dayOf(keptAt)) }),
  ].filter((fact) => fact !== null);
}
