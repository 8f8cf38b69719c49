import type { Kept } from '@/model/kept';
import type { WorkReading } from '@/model/work';
import { countChapters, countTexts } from '@/store/count-chapters';
import type { KeptChapters, KeptWork } from '@/store/database';
import { sortTitle } from '@/store/sort-title';
import type { KeptText } from '@/store/stored-text';
import { joinChapters, noChapters, type ReadChapters } from './join-chapters';
import { joinHistory } from './join-history';
import { joinOwnTexts } from './join-own-texts';
import { joinWork } from './join-work';

export interface Joined {
  work: KeptWork;
  chapters: KeptChapters;
  /** Texts to be written; those that are kept and not here stay as they are. */
  texts: KeptText[];
  outcome: Kept['outcome'];
}

/**
 * What the library is to hold of a work once a reading is joined to it. Pure, and independent of the order in which
 * readings come, but for `keptAt` and `changedAt`, which tell when something happened here.
 *
 * `asOf`: the time (ms) of which the reading speaks. `now`: the time (ms) of the joining.
 */
export function joinReading(
  before: { work: KeptWork | undefined; chapters: KeptChapters | undefined },
  reading: WorkReading,
  read: ReadChapters,
  { asOf, now }: { asOf: number; now: number },
): Joined {
  const id = reading.work.id;
  const known = joinWork(before.work ?? null, reading, asOf);
  const own = joinOwnTexts(before, reading, asOf);
  const seen = { ...read, texts: [...read.texts, ...own.texts] };
  const { kept, texts } = joinChapters(before.chapters ?? noChapters(id), seen, reading.contents, asOf);
  if (own.versions.length > 0) kept.ownTexts = own.versions;

  const counts = countChapters(kept);
  const outcome = outcomeOf();
  const history = joinHistory(before.work, reading, asOf);
  const absence = before.work?.absence;
  const work: KeptWork = {
    id,
    ...known,
    ...counts,
    keptAt: before.work?.keptAt ?? now,
    changedAt: outcome === 'same' ? (before.work?.changedAt ?? now) : now,
    sortTitle: sortTitle(known.work.title),
    updatedOn: known.work.updated ?? known.work.published ?? '',
    ...(history.length > 0 ? { history } : {}),
    // What was read of the work after AO3 said that it is gone shows that it is not.
    ...(absence && absence.at > asOf ? { absence } : {}),
    v: 1,
  };
  return { work, chapters: kept, texts, outcome };

  function outcomeOf(): Kept['outcome'] {
    if (!before.work) return 'new';
    if (countTexts(counts) > countTexts(before.work)) return 'more';
    const says = JSON.stringify([known.work, kept.contents]);
    const said = JSON.stringify([before.work.work, before.chapters?.contents ?? null]);
    return texts.length > 0 || says !== said ? 'changed' : 'same';
  }
}
