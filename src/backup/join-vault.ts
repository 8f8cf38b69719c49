import type { KnownWork } from '@/model/known-work';
import { laterOf, type Register, type Stamp } from '@/model/stamp';
import type { Standing } from '@/model/standing';
import type { KeptDay, KeptKnownWork, KeptPlace, KeptStanding } from '@/store/vault';

/**
 * Joins what two libraries say of one thing that no request brings back. Everywhere the same four rules: of two
 * values the later stamp holds; of two furthest places the further; of two counts of one device the larger; and what
 * the reader forgot stays forgotten, however old the copy that still knows it. Absence says nothing. So joining is
 * the same in any order, grouping and number of times (laws in the tests), and serves restore, import and sync.
 */

/** Two standings of one work. */
export function joinStandings(one: KeptStanding, other: KeptStanding): KeptStanding {
  const joined: KeptStanding = { work: one.work, ownShelves: joinShelves(one, other), v: 1 };
  for (const field of registers) joinField(joined, field, one, other);
  return sinceForgotten(joined);
}

const registers = ['shelf', 'rating', 'note', 'timesRead', 'finishedAt', 'followed', 'forgotten'] as const;
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
  for (const field of registers) {
    const register = standing[field];
    if (register && register.at >= forgotten) joinField(since, field, standing, since);
  }
  return since;
}

/** Two places in one work; null where nothing of them is newer than the moment at which the reader forgot the work. */
export function joinPlaces(
  one: KeptPlace | null,
  other: KeptPlace | null,
  forgotten: Stamp | null = null,
): KeptPlace | null {
  const [first, second] = [one, other].flatMap((place) => sincePlace(place, forgotten) ?? []);
  if (!first || !second) return first ?? null;
  return {
    work: first.work,
    latest: laterOf(first.latest, second.latest),
    furthest: furtherOf(first.furthest, second.furthest),
    v: 1,
  };
}

function sincePlace(place: KeptPlace | null, forgotten: Stamp | null): KeptPlace | null {
  if (place === null || forgotten === null) return place;
  if (place.latest.at < forgotten) return null;
  return place.furthest.at < forgotten ? { ...place, furthest: place.latest } : place;
}

/** By the chapter's position and how far into it; of two that are as far, the later. */
function furtherOf(one: KeptPlace['furthest'], other: KeptPlace['furthest']): KeptPlace['furthest'] {
  const further = one.value.position - other.value.position || one.value.fraction - other.value.fraction;
  if (further === 0) return laterOf(one, other);
  return further > 0 ? one : other;
}

/** Two descriptions of one work: the one that was seen later. */
export function joinKnownWorks(one: KeptKnownWork, other: KeptKnownWork): KeptKnownWork {
  if (one.seenAt !== other.seenAt) return one.seenAt > other.seenAt ? one : other;
  return said(one) >= said(other) ? one : other;
}

const said = ({ title, authors, ...rest }: KnownWork): string => JSON.stringify([title, authors, rest]);

/** Two counts of one device, work and day. */
export function joinDays(one: KeptDay, other: KeptDay): KeptDay {
  return { ...one, words: Math.max(one.words, other.words), ms: Math.max(one.ms, other.ms) };
}
