import { Dexie, type EntityTable } from 'dexie';
import type { SeenFacts } from '@/model/facts';

/** A work as it last stood in a list. `seenAt` in ms. */
export interface KeptSeen extends SeenFacts {
  seenAt: number;
  v: 1;
}

/** How often a rule was lifted, by its sentence without what lifting adds to it. `lastAt` in ms. */
export interface KeptLifts {
  rule: string;
  times: number;
  lastAt: number;
  v: 1;
}

/**
 * What helps the reader to judge their own rules. In a database of its own, because it is no part of the library: it is
 * in no backup, nothing watches over it, and it is gone when the reader says so.
 */
export const seenDatabase = new Dexie('dogear-seen') as Dexie & {
  works: EntityTable<KeptSeen, 'work'>;
  lifts: EntityTable<KeptLifts, 'rule'>;
};
seenDatabase.version(1).stores({ works: 'work, seenAt', lifts: 'rule, lastAt' });
