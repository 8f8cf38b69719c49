import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { t as listing } from '@/i18n/listing';
import { t as marks } from '@/i18n/marks';
import { t as page } from '@/i18n/page';
import { t as place } from '@/i18n/place';
import { countOffered } from './count-offered';
import { bringFilesIn, fetchDownload, writeTemporary } from './files';
import { browserName, Journey, press, says } from './journey';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { expectLanguage, readerLanguage } from './reader-language';
import { writeRules } from './write-rules';

/** Nine Letters Home. */
const letters = 900000002;
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.start();
  await journey.chooseLanguage('es');
  await expectLanguage('es');
});
afterAll(async () => {
  await journey.end();
  await expectLanguage(readerLanguage);
});

/** The languages that elements of ours on a page of AO3 say they are in, each once. */
const languagesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...new Set([...document.querySelectorAll<HTMLElement>('.dogear')].map(({ lang }) => lang)),
  ]);

describe(`Dogear in Spanish, in ${browserName}`, () => {
  it('says the first page and the options', async () => {
    const welcome = await journey.own('welcome.html');
    await says(welcome, 'Lo que guardas se queda aquí');
    await lookEverywhere(welcome, 'spanish-welcome');
    await welcome.close();
    const options = await journey.own('options.html');
    await says(options, 'Guardar cada obra que abra');
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('es');
    expect(await options.title()).toBe('Opciones – Dogear');
    await lookEverywhere(options, 'spanish-options');
    await options.close();
  });

  it('says what is kept, and what is read', async () => {
    const library = await journey.own('library.html');
    const file = writeTemporary('nine.html', await fetchDownload(journey.archive, letters));
    await bringFilesIn(library, [file]);
    await says(library, '1 obra guardada');
    await says(library, '9 capítulos');
    await lookEverywhere(library, 'spanish-library');
    await press(library, t('removeNamed', { title: 'Nine Letters Home' }));
    await says(library, '¿Quitar «Nine Letters Home»?');
    await lookEverywhere(library, 'spanish-remove', 'dialog');
    await library.close();
    for (const [name, path, sentence] of [
      ['reader', `reader.html?work=${letters}`, t('startReading')],
      ['chapter', `reader.html?work=${letters}#chapter-2`, t('previousChapter')],
      ['history', 'history.html', t('historyEmpty')],
      ['diagnostics', 'diagnostics.html', t('diagnosticsWell')],
    ] as const) {
      const own = await journey.own(path);
      await says(own, sentence);
      await lookEverywhere(own, `spanish-${name}`);
      await own.close();
    }
  });

  it('says in a list why a work is hidden, and how far the reader is with another', async () => {
    await writeRules(
      journey,
      'hide if title is "The Lighthouse Keeper’s Almanac" because "demasiadas gaviotas"',
      'gate if title is "Nine Letters Home" because "me dio nostalgia"',
    );
    const list = await journey.visit('/works');
    await says(list, listing('hiddenCount', { count: 1 }));
    await says(list, '1 elemento oculto por tus reglas');
    await says(list, listing('ruleSays', { why: 'me dio nostalgia' }));
    await says(list, marks('markKept'));
    expect(await languagesOf(list)).toEqual(['es']);
    await lookEverywhere(list, 'spanish-list', '.dogear-count');
    const popup = await journey.popupOver(list);
    expect(await countOffered(popup)).toBeGreaterThan(4);
    await says(popup, 'Tus reglas en esta página');
    await lookEverywhere(popup, 'spanish-popup-list');
    await popup.close();
    await list.close();
  });

  it('asks before a work, and says where the work stands', async () => {
    const work = await journey.visit(`/works/${letters}`);
    await says(work, 'Espera: una regla tuya pregunta antes de esta obra');
    await says(work, 'me dio nostalgia');
    expect(await languagesOf(work)).toEqual(['es']);
    await lookEverywhere(work, 'spanish-gate', '.dogear-gate');
    await until('the shelf can be chosen', () =>
      work.evaluate(
        (label) => document.querySelector(`select[aria-label="${label}"]`) !== null,
        place('shelf'),
      ),
    );
    const popup = await journey.popupOver(work);
    await says(popup, t('allChaptersKept', { count: 9 }));
    await lookEverywhere(popup, 'spanish-popup-work');
    await press(popup, t('rulePick'));
    await says(work, page('pickOne'));
    await work.close();
  });

  it('is English again when that is chosen, in lists that come back too', async () => {
    const list = await journey.visit('/works');
    await says(list, listing('hiddenCount', { count: 1 }));
    await journey.chooseLanguage('en');
    await list.reload();
    await says(list, '1 item hidden by your rules');
    expect(await languagesOf(list)).toEqual(['']);
    await list.close();
  });
});
