import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenBrowser } from './open-browser';
import { until } from './own-page';

/** The file that the browser has saved under this name, once it is whole. */
export async function savedFile({ downloads }: OpenBrowser, name: string): Promise<string> {
  const file = join(downloads, name);
  await until(`${name} is saved`, () => {
    const there = existsSync(downloads) ? readdirSync(downloads) : [];
    return there.includes(name) && !there.some((other) => /\.(?:part|crdownload)$/.test(other));
  }).catch((error: Error) => {
    throw new Error(
      `${error.message}. There is: ${existsSync(downloads) ? readdirSync(downloads) : 'no folder'}`,
    );
  });
  return file;
}
