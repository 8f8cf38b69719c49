import type { JSX } from 'preact';
import { linkTo } from '@/ao3/link-to';
import { date, t } from '@/i18n/app';
import { Button } from '@/ui/Button';
import { dayOf } from '@/ui/day-of';
import { howMuchKept } from '@/ui/how-much-kept';
import { sayDrift } from '@/ui/say-drift';
import { sayNews } from '@/ui/say-news';
import { sayTimeLeft } from '@/ui/say-time-left';
import { KeepKnown } from './KeepKnown';
import type { Line } from './line';
import { RuleNotes } from './RuleNotes';
import { StandingFacts } from './StandingFacts';
import type { RuleNote } from './use-rules-of';
import type { Stands } from './use-standings';
import { WorkUpdate } from './WorkUpdate';

interface Props {
  line: Line;
  /** It is in the queue. */
  waits: boolean;
  /** What the reader's rules say of it. */
  notes: readonly RuleNote[];
  /** Where it stands with the reader; null where they said nothing. */
  stands: Stands | null;
  /** Minutes that the rest of it takes this reader; null where that cannot be told. */
  left: number | null;
  onStanding(): void;
  /** Null while no works are being selected. */
  selected: boolean | null;
  onSelect(selected: boolean): void;
  onSave(): void;
  onRemove(): void;
}

/** A work in the list. */
export function WorkRow(props: Props): JSX.Element {
  const { line, waits, notes, stands, left, selected, onStanding, onSelect, onSave, onRemove } = props;
  const { title, byline, fandoms, chaptersKept, chaptersGone, chaptersPosted, news } = line;
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
          <Title line={line} />
        </h3>
        {byline !== '' && <p dir="auto">{t('by', { authors: byline })}</p>}
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
            <StandingFacts stands={stands} />
            {line.kept ? (
              <li class={whole ? 'dg-whole' : 'dg-part'}>
                {howMuchKept(chaptersKept, chaptersPosted, chaptersGone)}
              </li>
            ) : (
              <li>{t('notKeptShort')}</li>
            )}
            {line.shrunk && (
              <li>
                <a href={`/reader.html?work=${line.id}`}>{t('shrunk')}</a>
              </li>
            )}
            {news !== null && <li class="dg-part">{sayNews(news)}</li>}
            {left !== null && <li>{sayTimeLeft(left)}</li>}
            {facts(line).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          {line.kept ? <WorkUpdate line={line} waits={waits} /> : <KeepKnown line={line} waits={waits} />}
          <Button look="quiet" aria-label={t('standingNamed', { title })} onClick={onStanding}>
            {t('standingOpen')}
          </Button>
          {line.kept && (
            <>
              <Button look="quiet" aria-label={t('saveNamed', { title })} onClick={onSave}>
                {t('saveAsFile')}
              </Button>
              <Button look="quiet" aria-label={t('removeNamed', { title })} onClick={onRemove}>
                {t('remove')}
              </Button>
            </>
          )}
        </div>
      </article>
    </li>
  );
}

/** Into our copy, or to AO3 where there is none. */
function Title({ line: { id, kept, title } }: { line: Line }): JSX.Element {
  if (kept) return <a href={`/reader.html?work=${id}`}>{title}</a>;
  return (
    <a href={linkTo.work(id)} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}

function facts({ rating, language, words, complete, updated, kept, keptAt }: Line): string[] {
  return [
    rating,
    words === null ? null : t('wordCount', { count: words }),
    language,
    complete === null ? null : t(complete ? 'complete' : 'inProgress'),
    updated === null ? null : t('updatedOn', { day: date(updated) }),
    kept ? t('keptOn', { day: date(dayOf(keptAt)) }) : null,
  ].filter((fact) => fact !== null);
}
