import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileHtml } from '../formats/hostile-html';
import { browserName, Journey } from './journey';
import { until } from './own-page';

const work = 900666;

let journey: Journey;
let reader: Page;
beforeAll(async () => {
  journey = await Journey.start();
  const library = await journey.own('library.html');
  await until('the library is there', () => keepHostileWork(library));
  reader = await journey.own(`reader.html?work=${work}`);
});
afterAll(() => journey.end());

/** Writes rows as keepReading would, past our own code: a chapter for each hostile text. False: not yet possible. */
function keepHostileWork(page: Page): Promise<boolean> {
  return page.evaluate(
    async (id, texts) => {
      const known = await indexedDB.databases();
      if (!known.some(({ name }) => name === 'dogear')) return false;
      const opening = indexedDB.open('dogear');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const writing = opening.result.transaction(['works', 'chapters', 'texts'], 'readwrite');
      const none = {
        warnings: [],
        categories: [],
        fandoms: [],
        relationships: [],
        characters: [],
        freeforms: [],
      };
      const lists = { authors: [], hiddenKinds: [], series: [], collections: [], gifts: [], inspiredBy: [] };
      const related = { translationOf: [], translations: [], inspiredWorks: [] };
      const told = { id, title: texts[0], chaptersPosted: texts.length, rating: null, language: null };
      const notes = { summaryHtml: texts.join('\n'), notesHtml: null, endNotesHtml: texts[0] };
      const counts = { words: null, published: null, updated: null, chaptersPlanned: null, complete: null };
      writing.objectStore('works').put({
        ...{
          id,
          asOf: {},
          chaptersKept: texts.length,
          keptAt: 1,
          changedAt: 1,
          sortTitle: 'x',
          updatedOn: '',
          v: 1,
        },
        work: { ...none, ...lists, ...related, ...told, ...notes, ...counts },
      });
      const sightings = texts.map((_, index) => ({
        ...{ id: null, position: index + 1, title: null, byline: null, text: `t${index}` },
        ...{ summary: null, notes: null, endNotes: null, seenAt: 1, from: 'entire' },
      }));
      const stamp = { from: 'entire', readAt: 1, markup: 'x' };
      const stamps = Object.fromEntries(texts.map((_, index) => [`t${index}`, stamp]));
      const chapters = { work: id, contents: null, contentsAsOf: null, sightings, stamps, v: 1 };
      writing.objectStore('chapters').put(chapters);
      for (const [index, html] of texts.entries()) {
        writing.objectStore('texts').put({ work: id, text: `t${index}`, html, v: 1 });
      }
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      opening.result.close();
      return true;
    },
    work,
    [...hostileHtml],
  );
}

/** What there is in the shown texts that no author may have there, and what it did. Empty is good. */
function findHarm(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('.dg-text *')];
    const elements = shown.filter((element) =>
      element.matches(
        'script, iframe, object, embed, svg, math, form, input, style, link, meta, base, img, video, audio',
      ),
    );
    const attributes = shown.filter((element) =>
      element
        .getAttributeNames()
        .some((name) => /^(?:on|style|src|data|form|ping|poster|background)/.test(name)),
    );
    const links = shown.filter((element) =>
      /^(?!https?:|ftp:|mailto:|#user-content-)/.test(element.getAttribute('href') ?? 'https:'),
    );
    const asked = performance
      .getEntriesByType('resource')
      .filter(({ name }) => !name.startsWith(location.origin));
    const ran = 'ran' in globalThis ? ['something ran'] : [];
    return [
      ...[...elements, ...attributes, ...links].map(({ outerHTML }) => outerHTML),
      ...asked.map(({ name }) => name),
      ...ran,
    ];
  });
}

describe(`hostile texts in ${browserName}`, () => {
  it('are harmless in a summary, all of them together', async () => {
    await until('the title page is there', () =>
      reader.evaluate(() => document.querySelectorAll('.dg-part .dg-text').length > 0),
    );
    expect(await findHarm(reader)).toEqual([]);
  });

  it('are harmless one by one, each as a chapter', async () => {
    const harm: string[] = [];
    for (const [index, html] of hostileHtml.entries()) {
      const heading = `Chapter ${index + 1}`;
      await reader.evaluate(
        (hash) => {
          location.hash = hash;
        },
        `#chapter-${index + 1}`,
      );
      await until(`${heading} is there: ${html}`, () =>
        reader.evaluate(
          (wanted) =>
            document.querySelector('h1')?.textContent === wanted &&
            document.querySelector('.dg-chapter-text .dg-text') !== null,
          heading,
        ),
      );
      await reader.evaluate(() => {
        for (const element of document.querySelectorAll('.dg-text *')) {
          for (const type of ['click', 'focus', 'pointerenter', 'mouseover', 'toggle', 'load', 'error']) {
            if (type !== 'click' || !element.closest('a'))
              element.dispatchEvent(new Event(type, { bubbles: true }));
          }
        }
      });
      for (const found of await findHarm(reader)) harm.push(`${html} → ${found}`);
    }
    expect(harm).toEqual([]);
  });

  it('have not led the page away, nor opened another', async () => {
    expect(await reader.evaluate(() => location.href)).toContain(`/reader.html?work=${work}#chapter-`);
    const tabs = await journey.open.browser.pages();
    expect(tabs.filter((tab) => tab.url().includes('hostile'))).toEqual([]);
  });
});
