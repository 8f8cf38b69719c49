import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, says } from '../browser/journey';
import { readLibrary } from '../browser/read-library';
import { figure } from './figure';
import { fillLibrary, works } from './fill-library';

let journey: Journey;
let folder = '';
let before = '';
const same: string[] = [];

beforeAll(async () => {
  journey = await Journey.start(browserName, (extension) => {
    folder = extension;
  });
  await (await fillLibrary(journey)).close();
  before = await hashLibrary();
});
afterAll(async () => {
  figure(`restart (${browserName}): the library was the same after ${same.length}: ${same.join(', ')}`);
  await journey.end();
});

/** Of every row of both databases, but for what they count of themselves. */
async function hashLibrary(): Promise<string> {
  const library = await journey.own('library.html');
  await says(library, t('worksKept', { count: works.length }));
  const hash = createHash('sha256');
  for (const name of ['dogear', 'dogear-vault']) {
    const { meta: _, pace: __, ...rows } = await readLibrary(library, name);
    hash.update(JSON.stringify(rows));
  }
  await library.close();
  return hash.digest('hex');
}

async function expectSame(what: string): Promise<void> {
  expect(await hashLibrary(), what).toBe(before);
  same.push(what);
}

it('is the same after a restart, with the extension added again', async () => {
  await journey.reopen();
  await expectSame('restart');
});

it('is the same after the browser was killed', async () => {
  await journey.kill();
  await journey.reopen();
  await expectSame('kill');
});

it('is the same after an update', async () => {
  await journey.reopen(undefined, () => {
    const manifest = join(folder, 'manifest.json');
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace(/"version": ?"[^"]+"/, '"version":"0.1.99"'),
    );
  });
  await expectSame('update');
});

it.runIf(browserName === 'chrome')('is the same after the extension was off and on again', async () => {
  const page = await journey.open.browser.newPage();
  await page.goto('chrome://extensions');
  const id = new URL(journey.open.origin).hostname;
  for (const on of [false, true]) await page.evaluate(`chrome.management.setEnabled('${id}', ${on})`);
  await page.close();
  await expectSame('off and on');
});
