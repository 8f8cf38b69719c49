import { Dexie } from 'dexie';
import { canaryKey, findCanaries, keepCanary, lookAt } from './canary';
import { NewerLibrary } from './cannot-write';
import type { Copying } from './copy-rows';
import { countChanges } from './count-changes';
import { findLoss } from './find-loss';
import { LibraryLost } from './library-lost';
import { freshMeta, type KeptMeta, reader } from './meta';
import { mirrorBeforeUpgrade } from './mirror-before-upgrade';
import { noteChange } from './note-change';
import { onceOutsideChanges } from './outside';
import { tellTrouble } from './trouble';
import { writeInTurn } from './write-in-turn';

export interface Guarding {
  counted: readonly string[];
  copying: Copying;
}

/**
 * Watches over a database that must never be silently empty. Whenever it is opened, by whatever page of ours, it is
 * compared with what was seen of it before (`canary`); where something is missing it does not open, and every
 * operation fails with LibraryLost, until the reader decided. Before its schema is changed, what cannot be fetched again
 * is copied. `counted`: the tables whose rows are counted. `copying`: what is copied of which.
 */
export function guard(database: Dexie, { counted, copying }: Guarding): void {
  let mayWrite = true;
  let reopened = false;
  if (import.meta.env.FIREFOX) writeInTurn(database);
  countChanges(database, {
    counted,
    mayWrite: () => {
      if (!mayWrite) throw new NewerLibrary();
    },
    changed: () => noteChange(database, () => keepCanary(database, counted)),
    failed: (error) => {
      // After its first quota error Firefox answers everything with other errors until the database is opened again.
      if (error?.name !== 'QuotaExceededError' || reopened) return;
      reopened = true;
      database.close({ disableAutoOpen: false });
    },
  });

  openAfter(database, () => mirrorBeforeUpgrade(database, counted, copying));
  database.on(
    'ready',
    async (opened: Dexie) => {
      const meta = await compare(opened, database.name, counted).catch((error: unknown) => {
        // A decision is followed by a new canary: whoever waits here then finds out how things are.
        onceOutsideChanges([canaryKey(database.name)], () => database.close({ disableAutoOpen: false }));
        throw error;
      });
      mayWrite = meta.minReader <= reader;
      if (!mayWrite) tellTrouble({ kind: 'read-only' });
    },
    true,
  );

  // A newer Dogear in another tab wants to add to the schema: let it. Dexie's own answer would open the database
  // again with the schema that we know; false keeps it from being asked.
  database.on('versionchange', () => {
    database.close();
    tellTrouble({ kind: 'outdated' });
    return false;
  });
  database.on('blocked', () => tellTrouble({ kind: 'blocked' }));
}

/** Throws LibraryLost. A database that was just made, where nothing was before, is told who it is. */
async function compare(opened: Dexie, name: string, counted: readonly string[]): Promise<KeptMeta> {
  // First what was seen before: another context may write at this very moment, and a database only grows ahead of it.
  const before = await findCanaries(name);
  const now = await lookAt(opened, counted);
  for (const canary of before) {
    const loss = findLoss(canary, now);
    if (loss) throw new LibraryLost(name, loss);
  }
  return (await opened.table<KeptMeta, 'meta'>('meta').get('meta')) ?? (await sayWhoItIs(opened));
}

/** In one transaction: another page of ours may open it at the same moment. */
async function sayWhoItIs(opened: Dexie): Promise<KeptMeta> {
  return opened.transaction('rw', 'meta', async (tx) => {
    const table = tx.table<KeptMeta, 'meta'>('meta');
    const own = (await table.get('meta')) ?? freshMeta();
    await table.put(own);
    return own;
  });
}

/**
 * Has the database wait for `first` whenever it is opened. Operations that come before wait as well. What the browser
 * itself could not open, the next operation opens anew: to Dexie one failure is for good, and the background would keep
 * nothing until it sleeps.
 */
function openAfter(database: Dexie, first: () => Promise<void>): void {
  const open = database.open.bind(database);
  let opening: ReturnType<typeof open> | null = null;
  database.open = () => {
    opening ??= Dexie.Promise.resolve(first())
      .then(open)
      .catch((error: unknown) => {
        if (isOfBrowser(error)) database.close({ disableAutoOpen: false });
        throw error;
      })
      .finally(() => {
        opening = null;
      });
    return opening;
  };
}

const isOfBrowser = (error: unknown): boolean =>
  error instanceof Error && error.name === Dexie.errnames.Unknown;
