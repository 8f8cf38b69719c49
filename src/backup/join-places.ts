import type { KnownWork } from '@/model/known-work';
import { laterOf, type Stamp } from '@/model/stamp';
import type { KeptDay, KeptKnownWork, KeptPlace } from '@/store/vault';

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

/** Two counts of one device, work and day: the larger, but what was counted since the day was forgotten is another count. */
export function joinDays(one: KeptDay, other: KeptDay): KeptDay {
  const [first, second] = [one.since ?? '', other.since ?? ''];
  if (first !== second) return first > second ? one : other;
  return { ...one, words: Math.max(one.words, other.words), ms: Math.max(one.ms, other.ms) };
}
