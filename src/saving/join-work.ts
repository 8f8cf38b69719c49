import type { WorkId } from '@/model/ids';
import { type Part, parts, type TagKind, type Work, type WorkReading } from '@/model/work';
import { type Fact, facts, partOf } from './part-of';

/** What is known of a work, and from when each part of it is (ms). */
export interface KnownWork {
  work: Work;
  asOf: Partial<Record<Part, number>>;
}

/**
 * Joins what one reading says to what is known. Each part that the reading shows is taken from it as a whole if it
 * is the later; the rest stays. Of two readings of the same moment that differ (two downloads of one day), the one
 * whose facts come later in the alphabet wins: no reason, but the same one whichever came first. So the order in
 * which readings are joined makes no difference, and joining one twice changes nothing.
 */
export function joinWork(
  known: KnownWork | null,
  reading: Pick<WorkReading, 'work' | 'shows'>,
  asOf: number,
): KnownWork {
  const work = known ? { ...known.work } : blankWork(reading.work.id);
  const times = { ...known?.asOf };

  for (const part of parts) {
    if (!reading.shows.includes(part)) continue;
    const before = times[part] ?? Number.NEGATIVE_INFINITY;
    const own = facts.filter((fact) => partOf[fact] === part);
    if (asOf < before || (asOf === before && said(own, reading.work) <= said(own, work))) continue;
    for (const fact of own) take(fact, work, reading.work);
    times[part] = asOf;
  }
  work.hiddenKinds = hideable.filter(([, part]) => times[part] === undefined).map(([kind]) => kind);
  return { work, asOf: times };
}

/** The kinds of tag that AO3 hides from readers who asked for it, each with the part that it is. */
const hideable: readonly [TagKind, Part][] = [
  ['warning', 'warnings'],
  ['freeform', 'freeforms'],
];

function take<Name extends Fact>(fact: Name, into: Work, from: Work): void {
  into[fact] = from[fact];
}

const said = (own: readonly Fact[], work: Work): string => JSON.stringify(own.map((fact) => work[fact]));

/** A work of which nothing is known but which one it is. */
export function blankWork(id: WorkId): Work {
  return {
    id,
    title: '',
    authors: [],
    anonymous: false,
    restricted: null,
    rating: null,
    warnings: [],
    categories: [],
    fandoms: [],
    relationships: [],
    characters: [],
    freeforms: [],
    hiddenKinds: [],
    language: null,
    series: [],
    collections: [],
    gifts: [],
    published: null,
    updated: null,
    complete: null,
    words: null,
    chaptersPosted: null,
    chaptersPlanned: null,
    kudos: null,
    comments: null,
    bookmarks: null,
    hits: null,
    summaryHtml: null,
    notesHtml: null,
    endNotesHtml: null,
    inspiredBy: [],
    translationOf: [],
    translations: [],
    inspiredWorks: [],
    skinCss: null,
  };
}
