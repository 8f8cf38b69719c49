import type { ChapterId } from '@/model/ids';
import type { Author, View } from '@/model/work';
import type { KeptChapters, Sighting } from './database';
import { richness } from './richness';

/** Another text of a chapter than the one that is shown: an earlier one, or a newer one where the reader chose. */
export interface Revision {
  text: string;
  /** The latest reading (ms) that found this text. */
  asOf: number;
}

/** What stands around a chapter's text. */
export const noteKinds = ['summary', 'notes', 'endNotes'] as const;

/** What one of these was at some time, by the key of its text; null: there was none. */
export interface NoteVersion {
  kind: (typeof noteKinds)[number];
  text: string | null;
  /** The latest reading (ms) that found it. */
  asOf: number;
}

/** A chapter in a list of chapters. */
export interface ChapterHead {
  /** 1-based, each once. Chapters that are gone from AO3 come after all others. */
  position: number;
  /** Where it stood when it was last seen: for a chapter that is gone, not its `position`. */
  seenPosition: number;
  id: ChapterId | null;
  title: string | null;
  byline: Author[] | null;
  /** The keys of its text and notes in `texts`; no text: AO3 lists the chapter, it is not kept. */
  text: string | null;
  summary: string | null;
  notes: string | null;
  endNotes: string | null;
  from: View | null;
  /** The latest reading (ms) that found this text. */
  asOf: number | null;
  /** Kept here, and no longer in AO3's list of the chapters. */
  gone: boolean;
  /** The text in which AO3 had it last: `text`, unless the reader chose another. */
  newest: string | null;
  /** Newest first. */
  revisions: Revision[];
  /** Of its summary and notes, all that were ever more than one thing, as they are now among them. */
  noteVersions: NoteVersion[];
}

/** What the reader's choices about a chapter are known by: AO3's id, or else its position. */
export function chapterKey(id: ChapterId | null, position: number): string {
  return id === null ? `at ${position}` : String(id);
}

/** Where a chapter stands where those that left AO3 stand as they did: each before the one that stands there now. */
export function oldPlaceOf({ gone, position, seenPosition }: ChapterHead): number {
  return gone ? seenPosition - 0.5 : position;
}

type Head = Omit<ChapterHead, 'position' | 'seenPosition'>;

/**
 * Puts what was seen in order. Chapters stand where AO3's own list has them, or else where they were last seen.
 * What was seen without an id (a download, a work in one piece) belongs to the chapter at its position, unless a
 * chapter elsewhere is known to have had that very text: then chapters have moved since, and it is a sighting of
 * that one at best. Unless chapters are known to have the same text (one that is empty, or one picture): it tells
 * none from another then.
 *
 * `chosen`: by `chapterKey`, the text that the reader wants to see of a chapter instead of the newest.
 */
export function arrangeChapters(
  kept: KeptChapters,
  chosen: Readonly<Record<string, string>> = {},
): ChapterHead[] {
  const head = (id: ChapterId | null, position: number, seen: Sighting[], gone: boolean): Head =>
    headOf(id, seen, gone, chosen[chapterKey(id, position)] ?? chosen[chapterKey(null, position)]);
  const byId = group(kept.sightings, ({ id }) => id);
  const unnamed = group(kept.sightings, ({ id, position }) => (id === null ? position : null));
  const ownersOf = findOwners(kept.sightings);
  const lastListed = kept.contentsAsOf ?? Number.NEGATIVE_INFINITY;

  const placed = new Map<number, ChapterId | null>();
  for (const { id, position } of kept.contents ?? []) placed.set(position, id);
  const listed = new Set(placed.values());
  const gone: [position: number, head: Head][] = [];

  const unlisted = [...byId]
    .filter(([id]) => !listed.has(id))
    .map(([id, seen]) => ({ id, last: latest(seen), seen }));
  for (const { id, last, seen } of unlisted.sort((a, b) => order(b.last, a.last))) {
    if (last.seenAt >= lastListed && !placed.has(last.position)) placed.set(last.position, id);
    else gone.push([last.position, head(id, last.position, seen, true)]);
  }
  for (const [position, seen] of unnamed) {
    if (placed.has(position)) continue;
    const own = seen.filter((sighting) => ownersOf(sighting).length === 0);
    if (own.length === 0) continue;
    if (latest(own).seenAt >= lastListed) placed.set(position, null);
    else gone.push([position, head(null, position, own, true)]);
  }

  const titles = new Map(kept.contents?.map(({ id, title }) => [id, title]));
  const heads = [...placed].map(([position, id]): ChapterHead => {
    const named = id === null ? [] : (byId.get(id) ?? []);
    const here = (unnamed.get(position) ?? []).filter((sighting) => {
      const owners = ownersOf(sighting);
      return owners.length === 0 || owners.some((owner) => owner.id === id);
    });
    const seen = [...named, ...here];
    if (seen.length > 0) return { position, seenPosition: position, ...head(id, position, seen, false) };
    const title = id === null ? null : (titles.get(id) ?? null);
    return { position, seenPosition: position, ...notKept, id, title };
  });
  heads.sort((a, b) => a.position - b.position);

  const next = (heads.at(-1)?.position ?? 0) + 1;
  gone.sort(([a, one], [b, other]) => a - b || (one.id ?? 0) - (other.id ?? 0));
  const after = gone.map(([seenPosition, head], index) => ({
    position: next + index,
    seenPosition,
    ...head,
  }));
  return [...heads, ...after];
}

/**
 * Finds the sightings whose id tells which chapter one without an id was of, by its text. A text that one reading
 * found in two places tells nothing, and a file of ours tells its own chapters apart: it lists each once, with its id
 * where it has one.
 */
function findOwners(sightings: Sighting[]): (unnamed: Sighting) => Sighting[] {
  const named = group(sightings, ({ id, text }) => (id === null ? null : text));
  const moments = group(sightings, ({ id, text, from, seenAt }) =>
    id === null && from !== 'export' ? `${text} ${from} ${seenAt}` : null,
  );
  const repeated = new Set<string>();
  for (const together of moments.values())
    for (const { text, position } of together) if (position !== together[0]?.position) repeated.add(text);
  return ({ text, from }) => {
    if (repeated.has(text)) return [];
    return (named.get(text) ?? []).filter((owner) => from !== 'export' || owner.from !== 'export');
  };
}

const notKept = {
  byline: null,
  text: null,
  summary: null,
  notes: null,
  endNotes: null,
  from: null,
  asOf: null,
  gone: false,
  newest: null,
  revisions: [],
  noteVersions: [],
};

/** One chapter, from everything seen of it: its chosen or latest text in its richest copy, and its other texts. */
function headOf(id: ChapterId | null, seen: Sighting[], gone: boolean, chosen: string | undefined): Head {
  const newest = latest(seen);
  const current = latest(
    seen.some(({ text }) => text === chosen) ? seen.filter(({ text }) => text === chosen) : seen,
  );
  const { text, title, byline, summary, notes, endNotes, from } = richest(
    seen.filter((sighting) => sighting.text === current.text),
  );
  const revisions = new Map<string, number>();
  for (const { text, seenAt } of seen) {
    if (text !== current.text) revisions.set(text, Math.max(seenAt, revisions.get(text) ?? seenAt));
  }
  return {
    ...{ id, title, byline, text, summary, notes, endNotes, from, asOf: current.seenAt, gone },
    newest: newest.text,
    revisions: [...revisions]
      .map(([text, asOf]) => ({ text, asOf }))
      .sort((a, b) => b.asOf - a.asOf || (a.text < b.text ? -1 : 1)),
    noteVersions: noteKinds.flatMap((kind) => versionsOf(kind, seen)),
  };
}

function versionsOf(kind: NoteVersion['kind'], seen: Sighting[]): NoteVersion[] {
  const latest = new Map<string | null, number>();
  for (const { [kind]: text, seenAt } of seen) latest.set(text, Math.max(seenAt, latest.get(text) ?? seenAt));
  return latest.size < 2 ? [] : [...latest].map(([text, asOf]) => ({ kind, text, asOf }));
}

const latest = (seen: Sighting[]): Sighting => seen.reduce((a, b) => (order(a, b) < 0 ? b : a));
const richest = (seen: Sighting[]): Sighting => seen.reduce((a, b) => (richer(a, b) < 0 ? b : a));

/** Later ones last; of the same moment, one with an id last, and then any order that is always the same. */
function order(a: Sighting, b: Sighting): number {
  if (a.seenAt !== b.seenAt) return a.seenAt - b.seenAt;
  if (a.id !== b.id) return (a.id ?? 0) - (b.id ?? 0);
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : Number(one > other);
}

function richer(a: Sighting, b: Sighting): number {
  return richness[a.from] - richness[b.from] || order(a, b);
}

function group<Key>(sightings: Sighting[], keyOf: (sighting: Sighting) => Key | null): Map<Key, Sighting[]> {
  const groups = new Map<Key, Sighting[]>();
  for (const sighting of sightings) {
    const key = keyOf(sighting);
    if (key === null) continue;
    const members = groups.get(key);
    if (members) members.push(sighting);
    else groups.set(key, [sighting]);
  }
  return groups;
}

/** The keys of all texts of a chapter that there are: its own, its summary and its notes. */
export const textsOf = ({ text, summary, notes, endNotes }: ChapterHead): string[] =>
  [text, summary, notes, endNotes].filter((key) => key !== null);
