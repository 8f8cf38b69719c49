import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, press, says, textOn } from '../browser/journey';
import { until } from '../browser/own-page';
import { readLibrary } from '../browser/read-library';
import { figure, seed, seeded } from './figure';
import { fillLibrary, works } from './fill-library';

const random = seeded(seed);
const points = Number(process.env.POINTS ?? 20);
/** A work of 200 chapters, some megabytes. */
const work = 900000003;
const template = join(mkdtempSync(join(tmpdir(), 'dogear-template-')), 'profile');
let journey: Journey;
const seen = { refused: 0, kept: 0, partial: 0, unreadable: 0, ended: 0 };

// Only the driver of Chromium can set a quota.
describe.runIf(browserName === 'chrome')('a full disk in Chromium', () => {
  beforeAll(async () => {
    journey = await Journey.start(browserName, (extension) => {
      const manifest = join(extension, 'manifest.json');
      writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"unlimitedStorage",', ''));
    });
    await fillLibrary(journey);
    await journey.reopen(undefined, (profile) => cpSync(profile, template, { recursive: true }));
  });
  afterAll(async () => {
    figure(`disk full (${browserName}, seed ${seed}): ${points} points: ${JSON.stringify(seen)}`);
    await journey.end();
    rmSync(template, { recursive: true, force: true });
  });

  it.each(Array.from({ length: points }, (_, index) => index + 1))('point %i', async () => {
    const library = await journey.own('library.html');
    await says(library, t('worksKept', { count: works.length }));
    const session = await library.createCDPSession();
    const usage = Number(await library.evaluate(async () => (await navigator.storage.estimate()).usage));
    const quotaSize = Math.round(usage + random() * 2_000_000);
    await session.send('Storage.overrideQuotaForOrigin', { origin: journey.open.origin, quotaSize });

    const page = await journey.visit(`/works/${work}?view_full_work=true`);
    const popup = await journey.popupOver(page);
    await press(popup, t('keepWork'));
    let told = '';
    await until(
      'the popup says what came of it',
      async () => {
        told = await textOn(popup);
        return told.includes(t('keptNow')) || told.includes(t('cannotWrite'));
      },
      60_000,
    );
    const isKept = told.includes(t('keptNow'));
    seen[isKept ? 'kept' : 'refused'] += 1;

    const rows = await readLibrary(library);
    const row = (rows.works ?? []).find(({ id }) => id === work);
    const texts = (rows.texts ?? []).filter((each) => each.work === work).length;
    seen.partial += (row !== undefined) !== isKept || texts > 0 !== isKept ? 1 : 0;
    const reader = await journey.own('reader.html?work=900000001');
    await says(reader, 'The Lighthouse Keeper’s Almanac').catch(() => {
      seen.unreadable += 1;
    });

    await session.send('Storage.overrideQuotaForOrigin', { origin: journey.open.origin });
    if (!isKept) {
      await press(popup, t('keepWork'));
      await says(popup, t('keptNow'));
      seen.ended += 1;
    }
    expect(seen).toMatchObject({ partial: 0, unreadable: 0, ended: seen.refused });
    await journey.reopen(undefined, (profile) => {
      rmSync(profile, { recursive: true, force: true });
      cpSync(template, profile, { recursive: true });
    });
  });
});
