import type { WorkId } from './ids';
import type { KnownFacts } from './known-work';
import type { Place } from './place';

/** What the reader read of a work since we last said so, and where they are now. */
export interface Stretch {
  work: WorkId;
  /** The work's facts as its page tells them; null where they were told already. */
  facts: KnownFacts | null;
  /** Null where it is where it was. */
  place: Place | null;
  /** As AO3 counts them. */
  words: number;
  /** Time with the text, in ms. */
  ms: number;
}
