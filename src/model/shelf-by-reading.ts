import type { ReadingShelf, Standing } from './standing';

/** How far a reader is with a work, as pages tell it. */
export interface HowFar {
  /** They read what is posted of it to the end of its last chapter, now or before. */
  atEnd: boolean;
  /** Null where no page told. */
  complete: boolean | null;
}

/**
 * The shelf on which reading puts a work; null where it stays where it is. What the reader chose by hand stays, also
 * that it stand on none. Everything else follows from how far they are, so that saying the same twice changes nothing.
 */
export function shelfByReading(
  { shelf }: Pick<Standing, 'shelf'>,
  { atEnd, complete }: HowFar,
): ReadingShelf | null {
  if (shelf?.value.byHand) return null;
  const name = shelfOf(atEnd, complete);
  return name === shelf?.value.name ? null : name;
}

/** Whether anything more is to come of a work, AO3 tells of nearly all; where it does not, nothing is said to be over. */
function shelfOf(atEnd: boolean, complete: boolean | null): ReadingShelf {
  if (!atEnd || complete === null) return 'reading';
  return complete ? 'finished' : 'waiting';
}
