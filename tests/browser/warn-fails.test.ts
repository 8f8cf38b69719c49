import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserName, Journey } from './journey';
import { until } from './own-page';
import { watchFrames } from './watch-frames';

/** Every way of the storage to be asked, in the built script. */
const ask = /[\w$.]+\.storage\.local\.get\(/g;

/** A journey with a script for lists that was changed. Throws where the change finds nothing to change. */
function startWith(change: (script: string) => string): Promise<Journey> {
  return Journey.start(browserName, (extension) => {
    const file = join(extension, 'content-scripts/listing.js');
    const script = readFileSync(file, 'utf8');
    const changed = change(script);
    if (changed === script) throw new Error('The script is as it was.');
    writeFileSync(file, changed);
  });
}

describe(`a page of AO3 in ${browserName} is fully shown`, () => {
  it.each<[string, (script: string) => string]>([
    ['is dead', (script) => `throw new Error('dead');${script}`],
    ['throws', (script) => script.replace(ask, '(()=>{throw new Error("broken")})(')],
    ['waits for a storage that never answers', (script) => script.replace(ask, '(()=>new Promise(()=>{}))(')],
    [
      'is told that the storage failed',
      (script) => script.replace(ask, '(()=>Promise.reject(new Error("disk")))('),
    ],
  ])('when our script %s', async (_, change) => {
    const journey = await startWith(change);
    try {
      const since = Date.now();
      const { page } = await watchFrames(journey, '/works');
      await until('everything is shown', () =>
        page.evaluate(() => {
          const parts = [...document.querySelectorAll('li.blurb, li.blurb h4, #footer')];
          return (
            parts.length > 20 && parts.every((part) => part.checkVisibility({ visibilityProperty: true }))
          );
        }),
      );
      expect(Date.now() - since).toBeLessThan(10_000);
    } finally {
      await journey.end();
    }
  });
});
