// @vitest-environment jsdom
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cleanFragment } from '@/formats/clean-html';
import { parseHtml } from '@/formats/parse-html';
import { type HtmlWishes, writeHtml } from '@/formats/write-html';
import type { Book } from '@/model/book';
import { around, makeBook, makeChapter, makeWork } from './make-book';
import { oddBooks, oneChapter } from './odd-books';

async function textOf(book: Book, wishes: Partial<HtmlWishes> = {}): Promise<string> {
  let text = '';
  for await (const piece of writeHtml(book, { around, ...wishes })) text += piece;
  return text;
}

const gif = new Uint8Array(Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64'));
const readPicture = async (address: string): Promise<Uint8Array<ArrayBuffer> | null> =>
  address.endsWith('/missing.png') ? null : gif;

const lettersOf = (text: string): string =>
  text.replace(/[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]+/gu, '');

/** What a parser that follows the standard has to say against a page. */
function errorsIn(html: string): string[] {
  const errors: string[] = [];
  parse(html, { onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`) });
  return errors;
}

describe('every book', () => {
  it.each(oddBooks)('is HTML without a mistake, that asks nobody for anything: %s', async (_, book) => {
    const html = await textOf(book, { readPicture });
    expect(errorsIn(html)).toEqual([]);
    const page = parseHtml(html);
    const loading = [
      ...page.querySelectorAll('[src], [srcset], [data], [poster], link, script, iframe, object'),
    ];
    expect(loading.filter((element) => !element.getAttribute('src')?.startsWith('data:'))).toEqual([]);
    const handlers = [...page.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of page.querySelectorAll('a[href^="#"]')) {
      expect(ids).toContain(link.getAttribute('href')?.slice(1));
    }
  });

  const kept = oddBooks.filter(
    ([name]) => !/grown|every element|tables|details|figures|definitions/.test(name),
  );
  it.each(kept)('says the same, chapter by chapter: %s', async (_, book) => {
    const page = parseHtml(await textOf(book));
    const texts = [...page.querySelectorAll('.dg-chapter > .dg-text')];
    const chapters = book.works.flatMap((work) => work.chapters);
    expect(texts).toHaveLength(chapters.length);
    for (const [at, chapter] of chapters.entries()) {
      const { html } = await chapter.read();
      expect(lettersOf(texts[at]?.textContent ?? '')).toBe(
        lettersOf(cleanFragment(html, around).textContent ?? ''),
      );
    }
  });
});

describe('the page', () => {
  it('forbids everything but its own styles and pictures, before anything else', async () => {
    const html = await textOf(oneChapter('<p>x</p>'));
    const page = parseHtml(html);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<title'));
  });

  it('keeps what the work is, for readers and for an import', async () => {
    const page = parseHtml(await textOf(oneChapter('<p>x</p>')));
    const meta = (name: string) =>
      [...page.querySelectorAll(`meta[name="${name}"]`)].map((element) => element.getAttribute('content'));
    expect(meta('dcterms.identifier')).toEqual(['https://archiveofourown.org/works/12345']);
    expect(meta('dcterms.creator')).toEqual(['Ada Quill']);
    expect(meta('dcterms.issued')).toEqual(['2024-02-29']);
    expect(meta('dcterms.modified')).toEqual(['2024-03-01']);
    expect(meta('dcterms.subject')).toEqual(['General Audiences', 'Invented Fandom', 'A/B & C']);
    expect(page.querySelector('.dg-work')?.getAttribute('data-dogear')).toBe(
      '{"id":12345,"title":"Small \\"Hours\\""}',
    );
    expect(page.querySelector('dd[data-field="words"] data')?.getAttribute('value')).toBe('1234');
    expect(page.querySelector('dd[data-field="fandom"] a')?.getAttribute('href')).toBe(
      'https://archiveofourown.org/tags/Invented%20Fandom/works',
    );
    expect(page.querySelector('.dg-title a')?.getAttribute('href')).toBe(
      'https://archiveofourown.org/works/12345',
    );
    expect(page.querySelector('.dg-note[data-kind="summary"] .userstuff')?.textContent).toBe(
      'They wait.It rains.',
    );
  });

  it('has contents that lead to its parts', async () => {
    const page = parseHtml(
      await textOf(makeBook([makeWork([makeChapter('Rain & <b>', ''), makeChapter('Sun', '')])])),
    );
    const links = [...page.querySelectorAll('.dg-contents a')];
    expect(links.map((link) => link.textContent)).toEqual(['Title page', 'Rain & <b>', 'Sun', 'Afterword']);
    expect(page.querySelector(links[1]?.getAttribute('href') ?? '')?.querySelector('h2')?.textContent).toBe(
      'Rain & <b>',
    );
  });

  it('has kept pictures in itself, and words for the others', async () => {
    const html = '<img src="https://x.example/a" alt="A"><img src="https://x.example/missing.png" alt="M">';
    const page = parseHtml(await textOf(oneChapter(html), { readPicture }));
    expect([...page.querySelectorAll('img')].map(({ src }) => src)).toEqual([
      'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=',
    ]);
    expect(page.querySelector('.dg-text')?.textContent).toContain('[image: M, x.example]');
  });

  it('has each work with its own language, direction and skin', async () => {
    const skinCss = '#workskin p { color: red } </style><script>x</script>';
    const works = [
      makeWork([makeChapter('1', '<p>a</p>')], { skinCss }),
      makeWork([makeChapter('1', '<p>b</p>')], { language: { tag: 'he', dir: 'rtl' }, skinCss }),
    ];
    const page = parseHtml(await textOf(makeBook(works)));
    const articles = [...page.querySelectorAll('article')];
    expect(articles.map(({ lang, dir }) => [lang, dir])).toEqual([
      ['en', 'ltr'],
      ['he', 'rtl'],
    ]);
    for (const [at, article] of articles.entries()) {
      expect(article.querySelector(`.dg-skinned > .dg-skin-${at + 1} > .dg-chapter`)).not.toBeNull();
      expect(article.querySelector('.dg-skinned :is(.dg-work, .dg-afterword)')).toBeNull();
    }
    expect(page.querySelector('script')).toBeNull();
    expect(page.querySelector('style')?.textContent).toContain(':is(#workskin, .dg-skin-2) p { color: red }');
  });
});
