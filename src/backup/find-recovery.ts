import type { Dexie } from 'dexie';
import type { Loss } from '@/store/find-loss';
import { watched } from '@/store/keep-mirrors';
import { findLibraryLost, type LibraryLost } from '@/store/library-lost';
import { findMirror, type MirrorHead } from '@/store/mirror';

/** What was lost of a library, and what can be brought back of it. */
export interface Recovery {
  losses: Record<string, Loss>;
  /** How many works there were at least, and how many are there. */
  works: { expected: number; found: number };
  /** What the copy holds of what was lost; null: there is none, or it is damaged. */
  copy: Copy | null;
}

export interface Copy {
  /** When it was written, in ms. */
  writtenAt: number;
  /** Works whose text can be fetched again, works in which there is a place, and works that something was said of. */
  works: number;
  places: number;
  standings: number;
}

/**
 * After a disk was full, Chromium cannot open a database for a moment ("Internal error opening backing store", seen once
 * in 60 full disks; nothing was lost). So it is tried again after so many ms, before anybody is told.
 */
const againMs = [200, 400];

/**
 * Opens both databases. Null: they are whole. Throws what the browser says where one does not open for another reason.
 */
export async function findRecovery(): Promise<Recovery | null> {
  const found = await Promise.all(watched.map(({ database }) => openUnlessLost(database)));
  const losses = Object.fromEntries(found.flatMap((lost) => (lost ? [[lost.database, lost.loss]] : [])));
  if (Object.keys(losses).length === 0) return null;
  return { losses, works: countWorks(losses), copy: await findCopy(Object.keys(losses)) };
}

async function openUnlessLost(database: Dexie): Promise<LibraryLost | null> {
  for (let tries = 0; ; tries++) {
    try {
      // A page that failed to open it before has to look again.
      if (!database.isOpen()) database.close({ disableAutoOpen: false });
      await database.open();
      return null;
    } catch (error) {
      const lost = findLibraryLost(error);
      if (lost) return lost;
      const ms = againMs[tries];
      if (ms === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
  }
}

function countWorks(losses: Recovery['losses']): Recovery['works'] {
  const works = Object.values(losses).flatMap(({ missing }) => missing.works ?? []);
  return works[0] ?? { expected: 0, found: 0 };
}

/** Who we are is in every copy, and nothing that a reader would miss. */
const holdsAnything = ({ rows: { clock: _, ...rows } }: MirrorHead): boolean =>
  Object.values(rows).some((count) => count > 0);

async function findCopy(databases: readonly string[]): Promise<Copy | null> {
  const mirrors = await Promise.all(databases.map(findMirror));
  // One that was made since, of the emptiness, is none.
  const whole = mirrors.filter((mirror) => mirror !== null).filter(({ head }) => holdsAnything(head));
  if (whole.length === 0) return null;
  const count = (table: string): number => whole.reduce((sum, { head }) => sum + (head.rows[table] ?? 0), 0);
  return {
    writtenAt: Math.min(...whole.map(({ head }) => head.writtenAt)),
    works: count('works'),
    places: count('places'),
    standings: count('standings'),
  };
}
