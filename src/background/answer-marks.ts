import type { From } from '@/messages/wire';
import type { WorkId } from '@/model/ids';
import type { Mark } from '@/model/mark';
import { stampTime } from '@/model/stamp';
import { findNextChapters } from '@/store/next-chapters';
import { findPlaces } from '@/store/places';
import { findStandings } from '@/store/standings';
import { findWorks } from '@/store/works';
import { Refused } from './keep-received';

/**
 * The marks of those of the works of a list of which there is anything to say: looks by number, and no text.
 * Throws Refused for a page in a private window, which is to learn nothing of them.
 */
export async function answerMarks(works: WorkId[], { incognito }: From): Promise<Mark[]> {
  if (incognito) throw new Refused('A private window is told of no marks.');
  const [standings, places, kept] = await Promise.all([
    findStandings(works),
    findPlaces(works),
    findWorks(works),
  ]);
  const next = await findNextChapters(places);
  const placeIn = new Map(places.map((row) => [row.work, row]));
  const keptOf = new Map(kept.map(({ id, chaptersKept }) => [id, chaptersKept]));
  return [...new Set(works)].flatMap((work): Mark[] => {
    const standing = standings.get(work);
    const shelf = standing?.shelf?.value.name ?? null;
    const visited = standing?.visited?.value ?? null;
    const row = placeIn.get(work);
    const chaptersKept = keptOf.get(work) ?? 0;
    if (shelf === null && visited === null && !row && chaptersKept === 0) return [];
    if (!row)
      return [{ work, shelf, place: null, next: null, furthest: null, readAt: null, visited, chaptersKept }];
    const { chapter, position, fraction } = row.latest.value;
    return [
      {
        ...{ work, shelf, place: { chapter, position, fraction }, visited, chaptersKept },
        ...{
          next: next.get(work) ?? null,
          furthest: row.furthest.value.position,
          readAt: stampTime(row.latest.at),
        },
      },
    ];
  });
}
