import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findStoredPages } from '../archive/stored-pages';
import { browserName, Journey } from './journey';
import { marksOn, watchFrames } from './watch-frames';
import { writeRules } from './write-rules';

/** Lists of twenty, as AO3 served them, and tags of theirs. */
const lists: [file: string, tag: string][] = [
  ['listing-tag-naruto-2026.html', 'Rape/Non-Con'],
  ['listing-tag-sherlock-2023.html', 'Angst'],
  ['search-results-2026-p1.html', 'Fluff'],
];

// Without the folder of stored pages they are reported as skipped, and `can fail` where it is.
describe.skipIf(!findStoredPages())(`stored lists under 1,000 rules in ${browserName}`, () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
    const rules = Array.from(
      { length: 998 },
      (_, index) => `hide if freeform is "A tag that nobody has, ${index}"`,
    );
    await writeRules(journey, ...rules, ...lists.map(([, tag]) => `hide if tag is "${tag}"`));
  });
  afterAll(() => journey.end());

  it.each(lists)('%s: no frame shows what is hidden', async (file) => {
    const { page, frames } = await watchFrames(journey, `/tags/__stored/${file}`);
    const { hide = [], shown = [] } = await marksOn(page);
    expect(hide.length + shown.length).toBeGreaterThanOrEqual(20);
    expect(hide.length).toBeGreaterThan(0);
    expect(frames.frames).toBeGreaterThan(2);
    expect(frames.seen.filter((id) => hide.includes(id))).toEqual([]);
    await page.close();
  });

  it.each(lists)('%s: nor while it comes in slow pieces', async (file) => {
    journey.archive.setMood({ mood: { kind: 'slow', ms: 5000 }, times: 1 });
    const { page, frames } = await watchFrames(journey, `/tags/__stored/${file}`);
    const { hide = [], shown = [], none = [] } = await marksOn(page);
    expect(none).toEqual([]);
    expect(hide.length).toBeGreaterThan(0);
    expect(frames.frames).toBeGreaterThan(20);
    expect(frames.seen.filter((id) => hide.includes(id))).toEqual([]);
    expect(frames.seen).toEqual(expect.arrayContaining(shown));
    expect(frames.shift).toBe(0);
    await page.close();
  });
});
