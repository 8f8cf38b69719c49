import type { ChapterHead } from '@/store/arrange-chapters';

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
 * count (`posted`, null if unknown) says there are. In reading order, each position once.
 */
export function listEntries(heads: readonly ChapterHead[], posted: number | null): Entry[] {
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
  return [
    ...entries,
    ...gone.map((head): Entry => ({ position: head.position, title: head.title, state: 'gone', head })),
  ];
}
