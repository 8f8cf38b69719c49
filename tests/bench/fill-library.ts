import type { Page } from 'puppeteer-core';
import { bundle } from './lab';

/** The number of the first work that is put in; those of the others follow. */
export const firstId = 1_000_000;

/** Puts works into the library from one of our own pages, where `from` are there already, until there are `to`. */
export async function fillLibrary(desk: Page, from: number, to: number): Promise<void> {
  if (!(await desk.evaluate('"lab" in globalThis')))
    await desk.evaluate(await bundle('./fill-library-bench.ts'));
  for (let filled = from; filled < to; filled += 1000)
    await desk.evaluate(`lab.fill(${firstId + filled}, ${firstId + Math.min(to, filled + 1000)})`);
}
