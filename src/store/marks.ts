import type { WorkId } from '@/model/ids';
import { blankMark, type Mark } from '@/model/mark';
import { stampTime } from '@/model/stamp';
import { ownShelvesOf, type Standing } from '@/model/standing';
import { findNextChapters } from './next-chapters';
import { findPlaces } from './places';
import { findStandings } from './standings';
import type { KeptPlace } from './vault';
import { findWorks } from './works';

/** The marks of those of the works of which there is anything to say: looks by number, and no text. */
export async function findMarks(works: readonly WorkId[]): Promise<Mark[]> {
  const [standings, places, kept] = await Promise.all([
    findStandings(works),
    findPlaces(works),
    findWorks(works),
  ]);
  const next = await findNextChapters(places);
  const placeIn = new Map(places.map((row) => [row.work, row]));
  const keptOf = new Map(kept.map(({ id, chaptersKept }) => [id, chaptersKept]));
  return [...new Set(works)]
    .map(
      (work): Mark => ({
        ...blankMark(work),
        ...ofStanding(standings.get(work)),
        ...ofPlace(placeIn.get(work)),
        next: next.get(work) ?? null,
        chaptersKept: keptOf.get(work) ?? null,
      }),
    )
    .filter(saysAnything);
}

function ofStanding(standing: Standing | undefined): Partial<Mark> {
  if (!standing) return {};
  const { shelf, finishedAt, timesRead, visited } = standing;
  const name = shelf?.value.name ?? null;
  const finished = name === 'finished' || (finishedAt?.value ?? null) !== null || (timesRead?.value ?? 0) > 0;
  return { shelf: name, visited: visited?.value ?? null, ownShelves: ownShelvesOf(standing), finished };
}

function ofPlace(row: KeptPlace | undefined): Partial<Mark> {
  if (!row) return {};
  const { chapter, position, fraction } = row.latest.value;
  return {
    place: { chapter, position, fraction },
    furthest: row.furthest.value.position,
    readAt: stampTime(row.latest.at),
  };
}

const saysAnything = ({ shelf, place, visited, chaptersKept, ownShelves, finished }: Mark): boolean =>
  shelf !== null ||
  place !== null ||
  visited !== null ||
  chaptersKept !== null ||
  ownShelves.length > 0 ||
  finished;
