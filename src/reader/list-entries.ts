import { type ChapterHead, oldPlaceOf } from '@/store/arrange-chapters';

/** A line of the contents: a chapter that is kept, one that is only known to exist, or one that left AO3. */
export interface Entry {
  position: number;
  title: string | null;
  state: 'kept' | 'missing' | 'gone';
  /** What the chapter is known by; null for one of which we know no more than that it must exist. */
  head: ChapterHead | null;
}

/**
 * The contents of a work: every chapter that is kept or listed, and those in between and after that AO3's own
 * count (`posted`, null if unknown) says there are. Each position once, in reading order: chapters that left AO3 last, or `goneInPlace`, each before the
 * one that stands where it was.
 */
export function listEntries(
  heads: readonly ChapterHead[],
  posted: number | null,
  goneInPlace = false,
): Entry[] {
  const known = new Map(heads.map((head) => [head.position, head]));
  const there = heads.filter(({ gone }) => !gone);
  const last = Math.max(posted ?? 0, ...there.map(({ position }) => position));
  const gone = heads.filter(({ gone }) => gone);

  const entries: Entry[] = [];
  for (let position = 1; position <= last; position++) {
    const head = known.get(position);
    if (head?.gone) continue;
    entries.push({
      position,
      title: head?.title ?? null,
      state: head?.text ? 'kept' : 'missing',
      head: head ?? null,
    });
  }
  const left = gone.map(
    (head): Entry => ({ position: head.position, title: head.title, state: 'gone', head }),
  );
  if (!goneInPlace) return [...entries, ...left];
  const place = ({ position, head }: Entry): number => (head ? oldPlaceOf(head) : position);
  return [...entries, ...left].sort((a, b) => place(a) - place(b));
}
