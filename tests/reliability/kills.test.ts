import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, press, says } from '../browser/journey';
import { readLibrary } from '../browser/read-library';
import { figure, inRound, seed, seeded } from './figure';

/** The work of 200 chapters. */
const work = 900000003;
const kills = inRound(50, 3);
/** The latest moment (ms after the press) at which the browser is killed: it is kept by then. */
const latestMs = 1500;

const random = seeded(seed);
const template = join(mkdtempSync(join(tmpdir(), 'dogear-template-')), 'profile');
let journey: Journey;
const seen = { acknowledged: 0, kept: 0, lost: 0, partial: 0, leftovers: 0, alarms: 0 };

beforeAll(async () => {
  journey = await Journey.start();
  const page = await journey.visit('/works/900000001');
  const popup = await journey.popupOver(page);
  await press(popup, t('keepWork'));
  await says(popup, t('keptNow'));
  await journey.reopen(undefined, (profile) => cpSync(profile, template, { recursive: true }));
});
afterAll(async () => {
  figure(`kills (${browserName}, seed ${seed}): ${kills} kills: ${JSON.stringify(seen)}`);
  await journey.end();
  rmSync(template, { recursive: true, force: true });
});

describe(`${browserName} is killed while it saves 200 chapters`, () => {
  it.each(Array.from({ length: kills }, (_, index) => index + 1))('kill %i', async () => {
    const page = await journey.visit(`/works/${work}?view_full_work=true`);
    const popup = await journey.popupOver(page);
    await says(popup, t('keepWork'));
    let acknowledged = false;
    const saving = press(popup, t('keepWork'))
      .then(() => says(popup, t('keptNow')))
      .then(() => {
        acknowledged = true;
      })
      .catch(() => undefined);
    await wait(random() * latestMs);
    await journey.kill();
    const isTold = acknowledged;
    await saving;
    await journey.reopen();

    const library = await journey.own('library.html');
    await says(library, /Library|library/);
    const rows = await readLibrary(library);
    const kept = (rows.works ?? []).find(({ id }) => id === work);
    const texts = (rows.texts ?? []).filter((row) => row.work === work).length;
    const heading = await library.evaluate(() => document.querySelector('h1')?.textContent);
    seen.acknowledged += isTold ? 1 : 0;
    seen.kept += kept ? 1 : 0;
    seen.lost += isTold && !kept ? 1 : 0;
    seen.partial += kept && (kept.chaptersKept !== 200 || texts < 200) ? 1 : 0;
    seen.leftovers += !kept && texts > 0 ? 1 : 0;
    seen.alarms += heading === t('library') ? 0 : 1;
    expect(seen).toMatchObject({ lost: 0, partial: 0, leftovers: 0, alarms: 0 });
    expect(rows.works?.some(({ id }) => id === 900000001)).toBe(true);

    await journey.reopen(undefined, (profile) => {
      rmSync(profile, { recursive: true, force: true });
      cpSync(template, profile, { recursive: true });
    });
  });
});

describe(`a job whose browser was killed, in ${browserName}`, () => {
  it('goes on without another press', async () => {
    const page = await journey.visit(`/works/${work}`);
    const popup = await journey.popupOver(page);
    await press(popup, t('keepEntire', { count: 200 }));
    await says(popup, t('keepEntireWaits'));
    await journey.kill();
    await journey.reopen();
    const library = await journey.own('library.html');
    await says(library, t('allChaptersKept', { count: 200 }));
  });
});
