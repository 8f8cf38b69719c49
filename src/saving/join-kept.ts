import type { Part } from '@/model/work';
import { countChapters } from '@/store/count-chapters';
import type { KeptChapters, KeptWork } from '@/store/database';
import { sortTitle } from '@/store/sort-title';
import type { KeptText } from '@/store/stored-text';
import { joinChapters } from './join-chapters';
import { joinHistories } from './join-history';
import { joinOwnTextsKept } from './join-own-texts';
import { joinWork, type KnownWork } from './join-work';

/** Everything that a library holds of a work, as its rows. */
export interface KeptRows {
  work: KeptWork;
  chapters: KeptChapters;
  texts: KeptText[];
}

/**
 * What this library is to hold of a work once what another library holds of it is joined: the same, in whatever order
 * and however often libraries are joined, as if the readings of both had been made in one (a law in the tests).
 * Nothing is taken away. `texts` are those to be written. Pure.
 *
 * A text that the other library does not bring, because its file was cut, is as if it had never been seen there.
 */
export function joinKept(mine: Omit<KeptRows, 'texts'>, other: KeptRows): KeptRows {
  const brought = new Map(other.texts.map((text) => [text.text, text]));
  const isThere = (text: string | null): boolean =>
    text === null || brought.has(text) || mine.chapters.stamps[text] !== undefined;
  const sightings = other.chapters.sightings.filter(({ text, summary, notes, endNotes }) =>
    [text, summary, notes, endNotes].every(isThere),
  );
  const texts = other.texts.flatMap((text) => {
    const stamp = other.chapters.stamps[text.text];
    return stamp ? [{ ...text, stamp }] : [];
  });
  const { contents, contentsAsOf, ownTexts = [] } = other.chapters;
  const own = joinOwnTextsKept(mine, {
    work: other.work,
    chapters: { ...other.chapters, ownTexts: ownTexts.filter(({ text }) => isThere(text)) },
  });
  const asOf = contentsAsOf ?? Number.NEGATIVE_INFINITY;
  const read = { sightings, texts: [...texts, ...own.texts] };
  const joined = joinChapters(mine.chapters, read, contents, asOf);
  if (own.versions.length > 0) joined.kept.ownTexts = own.versions;
  return { work: joinRows(mine.work, other.work, joined.kept), chapters: joined.kept, texts: joined.texts };
}

function joinRows(mine: KeptWork, other: KeptWork, chapters: KeptChapters): KeptWork {
  let known: KnownWork = mine;
  for (const [asOf, shows] of partsByTime(other)) known = joinWork(known, { work: other.work, shows }, asOf);

  const { work, asOf } = known;
  const history = joinHistories(mine, other);
  const absence = absenceOf(mine, other, chapters);
  const { history: _, absence: __, chaptersGone: ___, shrunk: ____, ...row } = mine;
  return {
    ...row,
    work,
    asOf,
    ...countChapters(chapters),
    keptAt: Math.min(mine.keptAt, other.keptAt),
    changedAt: Math.max(mine.changedAt, other.changedAt),
    sortTitle: sortTitle(work.title),
    updatedOn: work.updated ?? work.published ?? '',
    ...(history.length > 0 ? { history } : {}),
    ...(absence ? { absence } : {}),
  };
}

/** The parts that a row knows, by the time (ms) of the reading that each came from. */
function partsByTime({ asOf }: KeptWork): Map<number, Part[]> {
  const byTime = new Map<number, Part[]>();
  for (const [part, time] of Object.entries(asOf) as [Part, number][]) {
    byTime.set(time, [...(byTime.get(time) ?? []), part]);
  }
  return byTime;
}

/** AO3 does not show the work, as far as both know: nothing that was read since says otherwise. The first to know tells since when. */
function absenceOf(mine: KeptWork, other: KeptWork, chapters: KeptChapters): KeptWork['absence'] {
  const lastRead = Math.max(
    ...[mine.asOf, other.asOf].flatMap((times) => Object.values(times)),
    ...chapters.sightings.map(({ seenAt }) => seenAt),
    chapters.contentsAsOf ?? Number.NEGATIVE_INFINITY,
  );
  const [first] = [mine.absence, other.absence]
    .filter((absence) => absence !== undefined)
    .filter(({ at }) => at > lastRead)
    .sort((a, b) => a.at - b.at || (a.kind < b.kind ? -1 : 1));
  return first;
}
