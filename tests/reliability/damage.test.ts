import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, press, says } from '../browser/journey';
import { until } from '../browser/own-page';
import { readLibrary } from '../browser/read-library';
import { figure, inRound, seed, seeded } from './figure';
import { fillLibrary, ratings, works } from './fill-library';
import { damageProfile, mutationsOf } from './mutations';

const random = seeded(seed);
/** In a small round every fourth, from where the seed says: one of the browser's own, two of what befalls both. */
const every = inRound(1, 4);
const from = Math.floor(random() * every);
const mutations = mutationsOf(browserName).filter((_, index) => index % every === from);
const template = join(mkdtempSync(join(tmpdir(), 'dogear-template-')), 'profile');
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.start();
  await fillLibrary(journey);
  await journey.reopen(undefined, (profile) => cpSync(profile, template, { recursive: true }));
});
afterAll(async () => {
  figure(
    `damage (${browserName}, seed ${seed}): ${found.length} mutations, ${found.filter(({ state }) => state === 'whole').length} left everything whole, ${found.filter(({ silent }) => silent).length} silent`,
  );
  for (const { name, state, ms, restored } of found) {
    figure(
      `  ${name}: ${state} after ${ms} ms${restored === null ? '' : `, ${restored} of ${ratings} rows back`}`,
    );
  }
  await journey.end();
  rmSync(template, { recursive: true, force: true });
});

interface Found {
  name: string;
  state: State;
  /** From the opening of the page to its saying so. */
  ms: number;
  /** Rows of the vault after what is safe was brought back; null where nothing had to be. */
  restored: number | null;
  /** The library showed less than there was, and did not say so. */
  silent: boolean;
}
const found: Found[] = [];

type State = 'whole' | 'recovery' | 'no copy' | 'cannot open';

async function stateOf(page: Page): Promise<State | null> {
  const heading = await page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
  if (heading === t('library')) return 'whole';
  if (heading === t('cannotOpen')) return 'cannot open';
  const lost = [t('recoveryEmpty'), t('recoveryFewer'), t('recoveryOlder'), t('recoveryPlaces')];
  if (!lost.includes(heading)) return null;
  const text = await page.evaluate(() => document.body.textContent ?? '');
  return text.includes(t('bringBack')) ? 'recovery' : 'no copy';
}

interface Rows {
  works: number;
  texts: number;
  ratings: number;
}

/** Past our own code. Firefox answers some with UnknownError for a moment, while it makes a damaged file anew. */
async function countRows(page: Page): Promise<Rows> {
  let rows: Rows = { works: 0, texts: 0, ratings: 0 };
  await until('both databases can be read', async () => {
    const [library, vault] = [await readLibrary(page), await readLibrary(page, 'dogear-vault')];
    rows = {
      works: (library.works?.length ?? 0) + (library.missing?.length ?? 0),
      texts: library.texts?.length ?? 0,
      ratings: vault.standings?.length ?? 0,
    };
    return true;
  });
  return rows;
}

describe(`what is stored was damaged while ${browserName} was closed`, () => {
  it.each(mutations)('$name', async (mutation) => {
    await journey.reopen(undefined, (profile) => {
      rmSync(profile, { recursive: true, force: true });
      cpSync(template, profile, { recursive: true });
      damageProfile(profile, browserName, mutation, random);
    });
    const began = performance.now();
    const page = await journey.own('library.html');
    let state: State | null = null;
    await until('the page says how things are', async () => {
      state = await stateOf(page);
      return state !== null;
    });
    const ms = Math.round(performance.now() - began);
    const result: Found = { name: mutation.name, state: state ?? 'whole', ms, restored: null, silent: false };
    found.push(result);

    if (result.state === 'cannot open') {
      await press(page, t('replaceDamaged'));
      await press(page, t('replaceDamagedYes'));
      await says(page, new RegExp(`^${t('library')}|${t('replaceDamagedFailed')}`));
      // Chromium opens no database of ours at all while one of its files is unreadable, nor deletes any.
      if ((await stateOf(page)) !== 'whole') return;
    }
    if (result.state === 'recovery') await press(page, t('bringBack'));
    if (result.state === 'no copy') {
      await press(page, new RegExp(`^(${t('beginEmpty')}|${t('goOnAsItIs')})$`));
      await press(page, t('beginSureYes'));
    }
    await says(page, t('library'));
    await until('the library is there', async () => (await stateOf(page)) === 'whole');
    const rows = await countRows(page);
    result.restored = result.state === 'whole' ? null : rows.ratings;
    result.silent = result.state === 'whole' && (rows.works < works.length || rows.ratings < ratings);
    console.log(mutation.name, result, rows);
    expect(result.silent).toBe(false);
    if (result.state === 'recovery') {
      expect(rows.ratings).toBeGreaterThanOrEqual(ratings * 0.999);
      expect(rows.works).toBe(works.length);
    }
    if (mutation.name === 'both gone') expect(result.state).toBe('no copy');
    await page.close();
  });
});
