import { laterOf, type Register } from '@/model/stamp';
import type { Standing } from '@/model/standing';
import type { KeptStanding } from '@/store/vault';

/**
 * Joins two standings of one work by the rules that all joining follows: of two values the later stamp holds, and what
 * the reader forgot stays forgotten, however old the copy that still knows it. Absence says nothing. So joining is the
 * same in any order, grouping and number of times (laws in the tests), and serves restore, import and sync.
 */
export function joinStandings(one: KeptStanding, other: KeptStanding): KeptStanding {
  const joined: KeptStanding = { work: one.work, ownShelves: joinShelves(one, other), v: 1 };
  for (const field of registers) joinField(joined, field, one, other);
  const finishes = joinFinishes(one.finishes, other.finishes);
  if (Object.keys(finishes).length > 0) joined.finishes = finishes;
  return sinceForgotten(joined);
}

const registers = [
  'shelf',
  'rating',
  'note',
  'timesRead',
  'finishedAt',
  'visited',
  'followed',
  'forgotten',
] as const;
type Field = (typeof registers)[number];

function joinField<Name extends Field>(
  into: Pick<Standing, Name>,
  field: Name,
  one: Standing,
  other: Standing,
): void {
  const later = laterMaybe<unknown>(one[field], other[field]) === one[field] ? one[field] : other[field];
  if (later !== undefined) into[field] = later;
}

function joinShelves(one: Standing, other: Standing): Standing['ownShelves'] {
  const names = new Set([...Object.keys(one.ownShelves), ...Object.keys(other.ownShelves)].sort());
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const later = laterMaybe(one.ownShelves[name], other.ownShelves[name]);
      return later ? [[name, later]] : [];
    }),
  );
}

/** Each time that the work was finished, on either side; of two stamps of one time the later. */
function joinFinishes(
  one: Standing['finishes'] = {},
  other: Standing['finishes'] = {},
): Required<Standing>['finishes'] {
  const times = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return Object.fromEntries(
    times.flatMap((time) => {
      const stamps = [one[time], other[time]].filter((at) => at !== undefined).sort();
      return stamps.slice(-1).map((at) => [time, at]);
    }),
  );
}

function laterMaybe<Value>(
  one: Register<Value> | undefined,
  other: Register<Value> | undefined,
): Register<Value> | undefined {
  return one && other ? laterOf(one, other) : (one ?? other);
}

/** A standing without what is older than the moment at which the reader forgot the work. */
function sinceForgotten(standing: KeptStanding): KeptStanding {
  const forgotten = standing.forgotten?.at;
  if (forgotten === undefined) return standing;
  const since: KeptStanding = {
    work: standing.work,
    ownShelves: Object.fromEntries(
      Object.entries(standing.ownShelves).filter(([, { at }]) => at >= forgotten),
    ),
    v: 1,
  };
  const finishes = Object.entries(standing.finishes ?? {}).filter(([, at]) => at >= forgotten);
  if (finishes.length > 0) since.finishes = Object.fromEntries(finishes);
  for (const field of registers) {
    const register = standing[field];
    if (register && register.at >= forgotten) joinField(since, field, standing, since);
  }
  return since;
}
