import { Dexie } from 'dexie';
import { findCanaries, lookAt } from './canary';
import { type Copying, copyRows } from './copy-rows';
import { findLoss } from './find-loss';
import { countRemoved } from './meta';
import { setMirrorAside, writeMirror } from './mirror';
import { findOutside } from './outside';

/**
 * Copies what cannot be fetched again of a database whose schema is about to be changed: called before it is opened.
 * A copy of one that has lost something would be none: then the one before stays. That this fails keeps nobody from
 * reading: the copies that were written before are still there.
 */
export async function mirrorBeforeUpgrade(
  database: Dexie,
  counted: readonly string[],
  copying: Copying,
): Promise<void> {
  if (!findOutside()) return;
  try {
    const version = await findVersion(database.name);
    // Dexie multiplies its numbers by ten.
    if (version === null || version >= database.verno * 10) return;
    await mirrorAsItIs(database.name, counted, copying);
  } catch (error) {
    console.warn('Dogear: no copy before the change of the schema.', error);
  }
}

/** The version of a database as the browser knows it; null where there is none of that name. */
async function findVersion(name: string): Promise<number | null> {
  const all = await indexedDB.databases();
  return all.find((each) => each.name === name)?.version ?? null;
}

async function mirrorAsItIs(name: string, counted: readonly string[], copying: Copying): Promise<void> {
  const before = await findCanaries(name);
  // Without any schema, Dexie takes the one that is there.
  const old = await new Dexie(name).open();
  try {
    const { rows, meta } = await copyRows(old, copying);
    const there = old.tables.map(({ name }) => name);
    const now =
      meta &&
      (await lookAt(
        old,
        counted.filter((table) => there.includes(table)),
      ));
    if (before.some((canary) => findLoss(canary, now))) return;
    await writeMirror(name, rows, {
      birth: meta?.birth ?? '',
      seq: meta?.seq ?? 0,
      removed: meta ? countRemoved(meta) : 0,
    });
    await setMirrorAside(name);
  } finally {
    old.close();
  }
}
