// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { contactSheet } from '../scripts/contact-sheet.mjs';

it('has a row for each page and state, and each picture in the column of its browser, language, width and scheme', () => {
  const html = contactSheet([
    { name: 'chrome', files: ['popup-360-light.png', 'gate "a"-1280-dark.png', 'epub.epub'] },
    { name: 'chrome-es', files: ['popup-360-dark.png'] },
  ]);
  const page = new DOMParser().parseFromString(html, 'text/html');
  const rows = [...page.querySelectorAll('tr')].slice(1);
  expect(rows.map((row) => row.querySelector('th')?.textContent)).toEqual(['gate "a"', 'popup']);
  const columns = [...page.querySelectorAll('tr:first-child th')].map(({ textContent }) => textContent);
  const shown = rows.map((row) =>
    [...row.children].flatMap((cell, at) => {
      const picture = cell.querySelector('img');
      return picture ? [`${columns[at]}: ${decodeURIComponent(picture.getAttribute('src') ?? '')}`] : [];
    }),
  );
  expect(shown).toEqual([
    ['chrome 1280-dark: chrome/gate "a"-1280-dark.png'],
    ['chrome 360-light: chrome/popup-360-light.png', 'chrome-es 360-dark: chrome-es/popup-360-dark.png'],
  ]);
});
