import type { Surroundings } from '@/formats/clean-html';
import type { Book, BookChapter, BookFacts, BookWork, ChapterText } from '@/model/book';

/** What the caller of a writer knows, in the words of these tests. */
export const around: Surroundings = {
  base: 'https://archiveofourown.org',
  say: ({ kind, name, host }) => `[${kind}: ${name ?? 'unnamed'}${host ? `, ${host}` : ''}]`,
};

/** A chapter of a book from its HTML, or from all that may stand in it. */
export function makeChapter(
  heading: string,
  text: string | Partial<ChapterText>,
  more: Partial<BookChapter> = {},
): BookChapter {
  const whole = { opening: [], html: '', closing: [], ...(typeof text === 'string' ? { html: text } : text) };
  return { heading, byline: null, record: null, read: async () => whole, ...more };
}

const facts: BookFacts = {
  title: 'Small Hours',
  authors: ['Ada Quill'],
  byline: 'by Ada Quill',
  address: 'https://archiveofourown.org/works/12345',
  language: { tag: 'en', dir: 'ltr' },
  publisher: 'Archive of Our Own',
  published: '2024-02-29',
  updated: '2024-03-01',
  subjects: ['General Audiences', 'Invented Fandom', 'A/B & C'],
  series: [{ name: 'Hours', part: 2 }],
  fields: [
    { name: 'rating', label: 'Rating', values: [{ text: 'General Audiences' }] },
    {
      name: 'fandom',
      label: 'Fandoms',
      values: [
        { text: 'Invented Fandom', address: 'https://archiveofourown.org/tags/Invented%20Fandom/works' },
      ],
    },
    { name: 'words', label: 'Words', values: [{ text: '1,234', value: '1234' }] },
  ],
  opening: [
    { kind: 'summary', heading: 'Summary', html: '<p>They wait.</p><p>It <em>rains</em>.</p>' },
    { kind: 'notes', heading: 'Notes', html: '<p>See <a href="#end">the end</a>.</p>' },
  ],
  closing: [{ kind: 'end-notes', heading: 'End Notes', html: '<p><a name="end"></a>Thank you.</p>' }],
  record: JSON.stringify({ id: 12345, title: 'Small "Hours"' }),
};

/** A work of one book, from its chapters. */
export function makeWork(chapters: BookChapter[], more: Partial<BookWork> = {}): BookWork {
  return { ...facts, chapters, skinCss: null, ...more };
}

/** A book of these works; what it says of itself is what its first work says. */
export function makeBook(works: BookWork[], more: Partial<Book> = {}): Book {
  return {
    ...(works[0] ?? facts),
    works,
    modifiedAt: Date.UTC(2024, 2, 1, 12, 30, 15, 250),
    words: { contents: 'Contents', cover: 'Cover', titlePage: 'Title page', afterword: 'Afterword' },
    ...more,
  };
}

/** Everything that a writer gives, as one. */
export async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const piece of pieces) chunks.push(piece);
  return new Uint8Array(Buffer.concat(chunks));
}
