import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { t as onPage } from '@/i18n/copy';
import { complaints } from './check-epub';
import { tendNow } from './copy-now';
import { flip, isOn } from './flip';
import { browserName, Journey, press, says, textOn } from './journey';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { readLibrary } from './read-library';
import { savedFile } from './saved-file';

const letters = 900000002;
const almanac = 900000001;
const notebook = 900000007;

let journey: Journey;
let library: Page;
beforeAll(async () => {
  journey = await Journey.start();
  library = await journey.own('library.html');
});
afterAll(() => journey.end());

async function keep(path: string, button: string): Promise<void> {
  const page = await journey.visit(path);
  const popup = await journey.popupOver(page);
  await press(popup, button);
  await says(popup, new RegExp(`${t('keptNow')}|${t('keptSame')}`));
  await popup.close();
  await page.close();
}
const keepLetters = (button: string) => keep(`/works/${letters}?view_full_work=true`, button);
const read = (work: number, hash = '') => journey.own(`reader.html?work=${work}${hash}`);

describe(`what changes in ${browserName}`, () => {
  it('is compared word by word with what the reader read', async () => {
    await keepLetters(t('keepWork'));
    const before = await read(letters, '#chapter-2');
    await says(before, 'everybody here reads postcards');
    await until('the library knows that it was read', async () => {
      const { choices = [] } = await readLibrary(before);
      return choices.length > 0;
    });
    await before.close();

    const second = journey.archive.shelf.works.get(letters)?.chapters[1];
    const html = second?.html().replace('everybody here reads postcards', 'nobody here reads letters') ?? '';
    journey.archive.edit({ kind: 'rewordChapter', work: letters, position: 2, html });
    journey.archive.edit({ kind: 'changeTags', work: letters, freeforms: ['Epistolary', 'Sudden Quince'] });
    await keepLetters(t('keepAgain'));

    const reader = await read(letters, '#chapter-2');
    await says(reader, t('changedSinceRead'));
    await lookEverywhere(reader, 'changed-chapter');
    await press(reader, t('whatChanged'));
    await says(reader, /\d words? added, \d words? removed/);
    const marked = await reader.evaluate(() =>
      [...document.querySelectorAll('ins, del')].map((mark) => `${mark.localName} ${mark.textContent}`),
    );
    expect(marked.join('\n')).toContain(`del [${t('change_removed')} everybody]`);
    expect(marked.join('\n')).toContain(`ins [${t('change_added')} nobody]`);
    await lookEverywhere(reader, 'what-changed');
    await reader.close();
  });

  it('is kept packed when nobody waits, and compared as before', async () => {
    await tendNow(library);
    await until('the earlier text is packed', async () => {
      const { texts = [] } = await readLibrary(library);
      return texts.some(({ v }) => v === 2);
    });
    const reader = await read(letters, '#chapter-2-versions');
    await says(reader, /\d words? added, \d words? removed/);
    await reader.close();
  });

  it('can be undone for the reader’s own copy, and done again', async () => {
    const reader = await read(letters, '#chapter-2-versions');
    await press(reader, t('showVersion'));
    await says(reader, t('versionShown'));
    await press(reader, t('backToChapter'));
    await says(reader, 'everybody here reads postcards');
    await says(reader, /You chose to read this chapter as it was/);
    await lookEverywhere(reader, 'older-shown');
    await press(reader, t('showNewest'));
    await says(reader, 'nobody here reads letters');
    await press(reader, t('whatChanged'));
    await says(reader, t('versions'));
    await reader.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('.dg-version a')];
      links.at(-1)?.click();
    });
    await says(reader, /You are reading this chapter as it was/);
    await says(reader, 'everybody here reads postcards');
    await reader.close();
  });

  it('about the work is told, in the reader and in the library, until it was seen', async () => {
    const added = t('driftAdded', { kind: t('freeformLabel', { count: 1 }), names: 'Sudden Quince' });
    await says(library, added);
    await lookEverywhere(library, 'library-drift');
    const reader = await read(letters);
    await says(reader, added);
    await says(reader, /Additional Tags removed: .*Homesickness/);
    await lookEverywhere(reader, 'drift');
    await press(reader, t('markSeen'));
    await until('it is told no longer', async () => !(await textOn(library)).includes(added));
    await reader.close();
  });

  it('in its summary and notes is told and compared too, also where they were taken away', async () => {
    const edit = (summary: string, notes: string | null) =>
      journey.archive.edit({ kind: 'changeNotes', work: letters, summary, notes, firstChapter: notes });
    edit('<p>Quinces, by post.</p>', '<p>For everybody who ever <em>pruned</em> a hedge.</p>');
    await keepLetters(t('keepAgain'));
    edit('<p>Quinces and pears, by post.</p>', null);
    await keepLetters(t('keepAgain'));

    const reader = await read(letters);
    await says(reader, t('textChanged_summaryHtml'));
    await says(reader, t('textChanged_notesHtml'));
    await lookEverywhere(reader, 'notes-told');
    await press(reader, t('markSeen'));
    await says(reader, t('earlierTexts'));
    await press(reader, t('whatChanged'));
    await says(reader, t('backToTitle'));
    await says(reader, t('wordsAdded', { count: 2 }));
    await lookEverywhere(reader, 'notes-changed');
    await reader.close();
    const chapter = await read(letters, '#chapter-1');
    await says(chapter, t('earlierNotes'));
    await press(chapter, t('whatChanged'));
    await says(chapter, t('chapterNotes'));
    await says(chapter, 'pruned');
    await lookEverywhere(chapter, 'chapter-notes-changed');
    await chapter.close();
  });

  it('and leaves less than was kept asks which one to read', async () => {
    journey.archive.edit({ kind: 'removeChapter', work: letters, position: 4 });
    await keepLetters(t('keepAgain'));
    const said = t('allChaptersKept', { count: 8 });
    await says(library, t('keptAndGone', { kept: said, count: 1 }));
    await says(library, t('shrunk'));
    await lookEverywhere(library, 'library-shrunk');
    // Who goes on in the middle of a chapter sees no more of what stands above it.
    const above = await read(letters, '#chapter-3');
    await says(above, t('shrunk'));
    const inSight = () =>
      above.evaluate(() => {
        scrollTo(0, document.body.scrollHeight / 2);
        if (scrollY === 0) return false;
        const { top, bottom } = document.querySelector('.dg-stays')?.getBoundingClientRect() ?? new DOMRect();
        return top >= 0 && bottom > top && bottom <= innerHeight / 8 + 1;
      });
    await until('the line stays in sight, above that of the place', inSight);
    await lookEverywhere(above, 'shrunk-above');
    await above.evaluate(() => document.querySelector<HTMLElement>('.dg-stays summary')?.click());
    await says(above, t('shrunkWhat'));
    await lookEverywhere(above, 'shrunk-above-open');
    await above.close();

    const reader = await read(letters);
    await says(reader, t('shrunkChapters', { count: 1 }));
    await says(reader, t('shrunkWhat'));
    await lookEverywhere(reader, 'shrunk');
    await press(reader, t('readMine'));
    await says(reader, t('readingMine'));
    const order = await reader.evaluate(() =>
      [...document.querySelectorAll('.dg-contents li')].map((line) => line.textContent),
    );
    expect(order[3]).toBe(`The Price of Quinces${t('gone')}`);
    await reader.close();
    await until('the mark is gone', async () => !(await textOn(library)).includes(t('shrunk')));
    const gone = await read(letters, '#chapter-9');
    await says(gone, 'I have been offered eleven quinces for the bicycle.');
    await gone.close();
  });
});

describe(`a work that AO3 does not show, in ${browserName}`, () => {
  it('is offered from the library on the page of AO3’s error, at the chapter that was wanted', async () => {
    journey.archive.setMood({ mood: { kind: 'error', status: 500 }, works: [letters], times: 1 });
    const page = await journey.visit(`/works/${letters}/chapters/910000203`);
    await says(page, onPage('copyKept'));
    await lookEverywhere(page, 'offer-error', '.dogear-bar');
    await page.bringToFront();
    const buttons = await page.$$('.dogear-bar button');
    await buttons[0]?.click();
    const isOpen = `(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.some(({ url }) => url?.endsWith('reader.html?work=${letters}#chapter-3')))`;
    await until('the copy is open', async () => (await library.evaluate(isOpen)) === true);
    // The copy came to the front.
    await page.bringToFront();
    await buttons[1]?.click();
    await until('the bar is gone', () => page.evaluate(() => !document.querySelector('.dogear-bar')));
    await page.close();
  });

  it('is offered at the short address of a chapter too', async () => {
    journey.archive.setMood({ mood: { kind: 'error', status: 502 }, works: [letters], times: 1 });
    const page = await journey.visit('/chapters/910000202');
    await says(page, onPage('copyKept'));
    await page.bringToFront();
    await (await page.$('.dogear-bar button'))?.click();
    const isOpen = `(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.some(({ url }) => /#(chapter-2|place)$/.test(url ?? '')))`;
    await until('the copy is open', async () => (await library.evaluate(isOpen)) === true);
    await page.close();
  });

  it('is offered while AO3 is busy, challenges or is down, and never where nothing is kept', async () => {
    for (const mood of [
      { kind: 'busy', by: 'archive', retryAfter: null },
      { kind: 'busy', by: 'cloudflare', retryAfter: null },
      { kind: 'challenge', status: 200 },
      { kind: 'maintenance' },
    ] as const) {
      journey.archive.setMood({ mood, works: [letters], times: 1 });
      const page = await journey.visit(`/works/${letters}`);
      await says(page, onPage('copyKept'));
      await page.close();
    }
    const other = await journey.visit('/works/900099999');
    await says(other, '404');
    expect(await other.$('.dogear-bar')).toBeNull();
    await other.close();
  });

  it('is marked as the only copy, and needs a second yes to be deleted', async () => {
    await keep(`/works/${almanac}`, t('keepWork'));
    journey.archive.edit({ kind: 'deleteWork', work: almanac });
    const page = await journey.visit(`/works/${almanac}`);
    await says(page, onPage('copyOfMissing'));
    await lookEverywhere(page, 'offer-missing', '.dogear-bar');
    await page.close();

    await says(library, t('onlyCopy'));
    await lookEverywhere(library, 'library-only-copy');
    const reader = await read(almanac);
    await says(reader, /AO3 no longer has this work/);
    await lookEverywhere(reader, 'only-copy');
    await reader.close();

    await press(library, t('removeNamed', { title: 'The Lighthouse Keeper’s Almanac' }));
    await press(library, t('remove'));
    await says(library, /it is gone: Dogear cannot get it again/);
    await lookEverywhere(library, 'remove-only-copy');
    await press(library, t('removeOnlyCopyYes'));
    await says(library, t('worksKept', { count: 1 }));
  });
});

describe(`an author’s own style in ${browserName}`, () => {
  it('is off, can be shown, and reaches nothing but the text', async () => {
    const work = journey.archive.shelf.works.get(notebook);
    if (!work) throw new Error('No work with a skin');
    work.skin += `
#workskin p { position: fixed; inset: 0; z-index: 99999; }
#workskin .tide { background: url("https://pictures.example.org/spy.png"); }
body, .dg-banner, #workskin ~ *, :host { display: none !important; }
@import "https://pictures.example.org/spy.css";
@font-face { font-family: spy; src: url("https://pictures.example.org/spy.woff2"); }
#workskin { font-family: spy; }
#workskin hr { position: absolute; top: -400px; left: -50px; width: 5000px; height: 450px; }`;
    await keep(`/works/${notebook}`, t('keepWork'));
    let reader = await read(notebook);
    await says(reader, 'Arrived stop map wrong');
    expect(await reader.$('.dg-skinned')).toBeNull();
    const options = await journey.own('options.html');
    await flip(options, t('creatorStyle'));
    await until('the style is shown without a word about this work', async () => {
      await reader.close();
      reader = await read(notebook);
      await says(reader, t('hideStyle'));
      return (await reader.$('.dg-skinned')) !== null;
    });
    await flip(options, t('creatorStyle'));
    await until('it is off again', async () => (await isOn(options, t('creatorStyle'))) === false);
    await options.close();
    await reader.close();
    reader = await read(notebook);
    await says(reader, t('showStyle'));
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    await press(reader, t('showStyle'));
    await until('the style is shown', () =>
      reader.evaluate(() => {
        const telegram = document.querySelector('.dg-skinned')?.shadowRoot?.querySelector('.telegram');
        return telegram ? getComputedStyle(telegram).textTransform === 'uppercase' : false;
      }),
    );
    const seen = await reader.evaluate(() => {
      const root = document.querySelector('.dg-skinned')?.shadowRoot;
      const host = root?.host.getBoundingClientRect();
      const control = [...document.querySelectorAll('button')].find(({ textContent }) =>
        textContent?.startsWith('Hide creator'),
      );
      control?.scrollIntoView({ block: 'center' });
      const spot = control?.getBoundingClientRect();
      return {
        banner: document.querySelector('.dg-banner')?.checkVisibility(),
        host: (host?.height ?? 0) > 0,
        fixed: [...(root?.querySelectorAll('p') ?? [])].some(
          (paragraph) => getComputedStyle(paragraph).position === 'fixed',
        ),
        covered:
          spot && document.elementFromPoint(spot.x + spot.width / 2, spot.y + spot.height / 2) !== control,
        tide: getComputedStyle(root?.querySelector('.tide') ?? document.body).backgroundImage,
      };
    });
    expect(seen).toEqual({ banner: true, host: true, fixed: false, covered: false, tide: 'none' });
    expect(asked.filter((url) => url.includes('spy'))).toEqual([]);
    await reader.evaluate(() => document.querySelector('.dg-style')?.scrollIntoView());
    await lookEverywhere(reader, 'creator-style');
    await press(reader, t('hideStyle'));
    await until('it is hidden again', () => reader.evaluate(() => !document.querySelector('.dg-skinned')));
    await reader.close();
  });

  it('is in the file that is saved, where it is shown', async () => {
    const reader = await read(notebook);
    await press(reader, t('showStyle'));
    await says(reader, t('hideStyle'));
    await press(reader, t('saveAsFile'));
    await press(reader, t('saveNow'));
    const name = `The Cartographer’s Notebook - ${notebook}.epub`;
    await says(reader, t('saveDone', { name }));
    const bytes = readFileSync(await savedFile(journey.open, name));
    expect(await complaints(bytes)).toEqual([]);
    const css = new TextDecoder().decode(unzipSync(bytes)['EPUB/skin1.css']);
    expect(css).toContain('text-transform: uppercase');
    expect(css).not.toMatch(/url|fixed|dg-banner|~ \*/);
    await reader.close();
  });
});
