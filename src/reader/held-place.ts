import { createContext } from 'preact';
import type { Place } from '@/model/place';
import type { Work } from '@/model/work';

/** Where the reader is in the work that is open. */
export interface HeldPlace {
  work: Work;
  /** Where they were when they opened it; null: nowhere yet. */
  place: Place | null;
  /** They asked to be taken there; `arrive` when it is done. */
  going: boolean;
  arrive(): void;
}

/** What chapters know of the reader's place. Null where nothing is followed: in what a chapter was before. */
export const HeldPlaceContext = createContext<HeldPlace | null>(null);
