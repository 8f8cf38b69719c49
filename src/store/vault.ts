import { Dexie, type Table } from 'dexie';
import type { WorkId } from '@/model/ids';
import type { KnownWork } from '@/model/known-work';
import type { Place } from '@/model/place';
import type { DeviceId, Register, Stamp } from '@/model/stamp';
import type { Standing } from '@/model/standing';
import { whole } from './copy-rows';
import { type Guarding, guard } from './guard';
import type { MetaTable } from './meta';

/**
 * What no request can bring back: the reader's places, shelves, ratings, notes and history. It is a database of its
 * own, beside the one of the texts (store/database): small, so that every change can be flushed to the disk before
 * it counts as made, and in Firefox a file of its own, which does not share the damage of the other.
 */
export type Vault = Dexie & {
  standings: Table<KeptStanding, WorkId>;
  places: Table<KeptPlace, WorkId>;
  known: Table<KeptKnownWork, WorkId>;
  days: Table<KeptDay, [string, WorkId, DeviceId]>;
  clock: Table<KeptClock, 'clock'>;
  meta: MetaTable;
};

export type KeptStanding = Standing & { v: 1 };
export type KeptKnownWork = KnownWork & { v: 1 };

/** A reader's places in a work. */
export interface KeptPlace {
  work: WorkId;
  /** Where they were last. */
  latest: Register<Place>;
  /** As far as they ever came; going back to read a chapter again does not change it. */
  furthest: Register<Place>;
  v: 1;
}

/** What was read of a work on a day on one device; nobody else writes this row, so that joining is the larger of two. */
export interface KeptDay {
  /** "YYYY-MM-DD", where the reader is. */
  day: string;
  work: WorkId;
  device: DeviceId;
  /** As AO3 counts them: each character of a script without spaces is one. */
  words: number;
  /** Time with the text, in ms. */
  ms: number;
  /** When the day had been forgotten before: what is counted here was read after that. */
  since?: Stamp;
  v: 1;
}

/** By day, when it was last forgotten. */
export type ForgottenDays = Record<string, Stamp>;

/** One row: who we are, and the latest stamp that was made or seen. */
export interface KeptClock {
  id: 'clock';
  device: DeviceId;
  last: Stamp | null;
  /** The days that the reader had forgotten, and when: no copy brings back what was read on them before. */
  forgottenDays?: ForgottenDays;
  v: 1;
}

/** All of it is counted and copied: nothing in it can be fetched again. */
const all = ['standings', 'places', 'known', 'days', 'clock'];
export const watching: Guarding = {
  counted: all,
  copying: Object.fromEntries(all.map((table) => [table, whole])),
};

/** Opens a vault of that name, or makes it. Changes of the schema only ever add. Not watched: to bring it back. */
export function openVault(name: string, watched = true): Vault {
  const vault = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' }) as Vault;
  vault.version(1).stores({
    standings: 'work, shelf.value.name',
    places: 'work, latest.at',
    known: 'work',
    days: '[day+work+device], work',
    clock: 'id',
  });
  vault.version(2).stores({ meta: 'id' });
  if (watched) guard(vault, watching);
  return vault;
}

/** The vault of this browser profile. */
export const vault = openVault('dogear-vault');
