import type { TrackedFact } from './tracked-fact';

/** A fact of a work that is not what it was when the reader kept it, or was last told. */
export interface Drift {
  fact: TrackedFact;
  added: string[];
  removed: string[];
}
