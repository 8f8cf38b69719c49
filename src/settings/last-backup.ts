import { browser } from 'wxt/browser';

/** The last backup file that was made here. */
export interface LastBackup {
  /** In ms. */
  at: number;
  /** How many works it knows. */
  works: number;
}

const key = 'backup:last';

/** Null: none was made so far. */
export async function loadLastBackup(): Promise<LastBackup | null> {
  const { [key]: stored } = await browser.storage.local.get([key]);
  if (typeof stored !== 'object' || stored === null) return null;
  const { at, works }: Partial<Record<keyof LastBackup, unknown>> = stored;
  return typeof at === 'number' && typeof works === 'number' ? { at, works } : null;
}

export async function saveLastBackup(backup: LastBackup): Promise<void> {
  await browser.storage.local.set({ [key]: backup });
}

const remindedKey = 'backup:reminded';

/** When the reader last said that they want no backup now, in ms; 0: never. */
export async function loadReminded(): Promise<number> {
  const { [remindedKey]: at } = await browser.storage.local.get([remindedKey]);
  return typeof at === 'number' ? at : 0;
}

export async function saveReminded(at: number): Promise<void> {
  await browser.storage.local.set({ [remindedKey]: at });
}
