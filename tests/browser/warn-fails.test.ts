import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserName, Journey } from './journey';
import { until } from './own-page';
import { watchFrames } from './watch-frames';
import { writeRules } from './write-rules';

/** Every way of the storage to be asked, in a built script. */
const ask = /[\w$.]+\.storage\.local\.get\(/g;
/** Every way of the background to be asked. */
const send = /[\w$.]+\.runtime\.sendMessage\(/g;

/** A journey with a script that was changed. Throws where the change finds nothing to change. */
function startWith(name: string, change: (script: string) => string): Promise<Journey> {
  return Journey.start(browserName, (extension) => {
    const file = join(extension, `content-scripts/${name}.js`);
    const script = readFileSync(file, 'utf8');
    const changed = change(script);
    if (changed === script) throw new Error('The script is as it was.');
    writeFileSync(file, changed);
  });
}

const busy = 'const until=Date.now()+3000;while(Date.now()<until);';
const failures: [how: string, change: (script: string) => string][] = [
  ['is dead', (script) => `throw new Error('dead');${script}`],
  ['throws', (script) => script.replace(ask, '(()=>{throw new Error("broken")})(')],
  ['hangs for three seconds', (script) => `(()=>{${busy}})();${script}`],
  ['waits for a storage that never answers', (script) => script.replace(ask, '(()=>new Promise(()=>{}))(')],
  [
    'is told that the storage failed',
    (script) => script.replace(ask, '(()=>Promise.reject(new Error("disk")))('),
  ],
];
const alone: typeof failures = [
  [
    'waits for a background that never answers',
    (script) => script.replace(send, '(()=>new Promise(()=>{}))('),
  ],
  [
    'is told that the background failed',
    (script) => script.replace(send, '(()=>Promise.reject(new Error("gone")))('),
  ],
];

describe.each<[script: string, path: string, parts: string, failures: typeof failures]>([
  ['listing', '/works', 'li.blurb, li.blurb h4, #footer', failures],
  ['work', '/works/900000002', '#workskin, #workskin p, .work.meta dd.freeform', [...failures, ...alone]],
  ['series', '/series/9100001', '.series.meta dd, li.blurb, li.blurb h4', [...failures, ...alone]],
])(`what AO3 shows in ${browserName}, with the script for %s,`, (script, path, parts, failures) => {
  it.each(failures)('is fully shown when it %s', async (_, change) => {
    const journey = await startWith(script, change);
    try {
      // Rules that cover everything until it is judged, and meet nothing.
      await writeRules(journey, 'gate if words > 1000000', 'hide if words > 1000000');
      const since = Date.now();
      const { page } = await watchFrames(journey, path);
      await until('everything is shown', () =>
        page.evaluate((parts) => {
          const found = [...document.querySelectorAll(parts)].filter((part) => part.textContent?.trim());
          return (
            found.length > 8 && found.every((part) => part.checkVisibility({ visibilityProperty: true }))
          );
        }, parts),
      );
      expect(Date.now() - since).toBeLessThan(10_000);
    } finally {
      await journey.end();
    }
  });
});
