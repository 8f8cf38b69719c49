import { describe, expect, it } from 'vitest';
import { findRelation, readRelatedWork, readRelatedWorks } from '@/ao3/read-related-work';
import { htmlPage } from '../html-page';

function item(html: string): Element {
  const found = htmlPage(`<ul><li>${html}</li></ul>`).querySelector('li');
  if (!found) throw new Error('The test has no item.');
  return found;
}
const faro = '<a rel="author" href="/users/faro/pseuds/faro">faro</a>';
const none = { url: null, title: null, authors: [], restricted: false, language: null };

describe('findRelation', () => {
  it.each([
    ['Translation into <span lang="es">Español</span> available: <a href="/works/1">x</a>', 'translations'],
    ['A translation of <a href="/works/1">x</a>', 'translationOf'],
    ['Inspired by a deleted work', 'inspiredBy'],
    ['For <a href="/users/a/gifts">a</a>.', null],
    ['In response to a prompt by Anonymous in the Salt collection.', null],
  ])('%s', (html, relation) => {
    expect(findRelation(item(html))).toBe(relation);
  });
});

describe('readRelatedWork', () => {
  it.each([
    [
      `Inspired by <a href="https://archiveofourown.org/works/61">A &lt;b&gt;</a> by ${faro}`,
      {
        ...none,
        url: 'https://archiveofourown.org/works/61',
        title: 'A <b>',
        authors: [{ login: 'faro', pseud: 'faro' }],
      },
    ],
    [
      'Inspired by <a href="/external_works/62">Song</a> by A. Sailor',
      {
        ...none,
        url: 'https://archiveofourown.org/external_works/62',
        title: 'Song',
        authors: [{ login: null, pseud: 'A. Sailor' }],
      },
    ],
    [
      `Translation into Español available: <a href="http://archiveofourown.org/works/63">Faro</a> by Anonymous`,
      { ...none, url: 'https://archiveofourown.org/works/63', title: 'Faro', language: 'Español' },
    ],
    [
      `Translation into <span lang="es">Español</span> available: [Restricted Work] by ${faro} (Log in to access.)`,
      { ...none, authors: [{ login: 'faro', pseud: 'faro' }], restricted: true, language: 'Español' },
    ],
    ['A translation of a work in an unrevealed collection', none],
    ['A translation of a deleted work', none],
    ['Inspired by <a href="https://elsewhere.example/works/61">A</a> by B', none],
  ])('reads %s', (html, work) => {
    expect(readRelatedWork(item(html))).toEqual(work);
  });
});

describe('readRelatedWorks', () => {
  it('takes apart a list in one line', () => {
    const works = readRelatedWorks(
      item(
        `<a href="/works/1">One</a> by ${faro}, <a href="/works/2">Two</a> by B, <a href="/works/3">Three</a> by ${faro}, ${faro}`,
      ),
    );
    expect(works.map(({ title, authors }) => [title, authors.map(({ pseud }) => pseud)])).toEqual([
      ['One', ['faro']],
      ['Two', ['B']],
      ['Three', ['faro', 'faro']],
    ]);
  });
});
