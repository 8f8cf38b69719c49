import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { chooseFiles, fetchDownload, writeTemporary } from '../browser/files';
import { browserName, Journey, textOn } from '../browser/journey';
import { until } from '../browser/own-page';
import { readLibrary } from '../browser/read-library';
import { figure, inRound } from './figure';

const letters = 900000002;
/** RELIABILITY §5.3, 3: two contexts save the same work 200 times; half of them each. */
const times = inRound(100, 10);
let journey: Journey;
let versions: string[];

beforeAll(async () => {
  journey = await Journey.start();
  const first = await fetchDownload(journey.archive, letters);
  const second = first.replace('everybody here reads postcards', 'nobody here reads postcards');
  expect(second).not.toBe(first);
  versions = [first, second];
});
afterAll(() => journey.end());

/** What is kept, but for when it was seen. */
async function held(page: Page): Promise<unknown> {
  const { works = [], chapters = [], texts = [] } = await readLibrary(page);
  return {
    works: works.map(({ id, chaptersKept }) => ({ id, chaptersKept })),
    sightings: chapters.map(({ sightings }) =>
      [...(Array.isArray(sightings) ? sightings : [])]
        .map(({ position, text }) => `${position} ${text}`)
        .sort(),
    ),
    texts: texts.map(({ text }) => String(text)).sort(),
  };
}

/** Brings in one version after the other, so many times, beginning with that of the number. */
async function bringIn(page: Page, from: number, count: number): Promise<void> {
  const files = Array.from({ length: count }, (_, at) =>
    writeTemporary(`letters-${at}.html`, versions[(from + at) % versions.length] ?? ''),
  );
  await chooseFiles(page, files);
  const done = t('filesDone', { count });
  await until(done, async () => (await textOn(page)).includes(done), 600_000);
}

it(`two pages that save one work at the same time, in ${browserName}`, async () => {
  const one = await journey.own('library.html');
  const other = await journey.own('library.html');
  await Promise.all([bringIn(one, 0, times), bringIn(other, 1, times)]);
  const { works = [], chapters = [] } = await readLibrary(one);
  expect(works.map(({ id, chaptersKept }) => [id, chaptersKept])).toEqual([[letters, 9]]);
  // Nine chapters, of which one was seen in two ways.
  expect(chapters).toMatchObject([{ work: letters, sightings: { length: 10 } }]);

  // In turn they say nothing new.
  const together = await held(one);
  const alone = await journey.own('library.html');
  await bringIn(alone, 0, versions.length);
  expect(await held(alone)).toEqual(together);
  figure(
    `two contexts (${browserName}): one work saved ${2 * times} times by two pages at once, as if in turn`,
  );
});
