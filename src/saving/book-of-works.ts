import { archiveOrigin } from '@/ao3/addresses';
import { linkTo } from '@/ao3/link-to';
import type { Book, BookNote, BookWork } from '@/model/book';
import type { FileWords } from '@/model/file-words';
import type { SeriesId } from '@/model/ids';
import type { Saving } from '@/model/saving';
import type { KeptWork } from '@/store/database';
import { findWorks } from '@/store/works';
import { bookOfWork } from './book-of-work';
import { fingerprint } from './fingerprint';

/**
 * What a reader wants to take out of the library as one book, with the works in the order they were named. A book of
 * one work says what that work says. `styled`: as `bookOfWork`. Throws a RangeError if none of the works is kept.
 */
export async function bookOfWorks(saving: Saving, words: FileWords, styled = false): Promise<Book> {
  const found = new Map((await findWorks(saving.works)).map((kept) => [kept.id, kept]));
  const kept = saving.works.flatMap((id) => found.get(id) ?? []);
  const works = await Promise.all(kept.map((one) => bookOfWork(one, words, styled)));
  const [first] = works;
  if (!first) throw new RangeError('None of these works is kept.');
  const whole = { works, modifiedAt: Math.max(...kept.map(({ changedAt }) => changedAt)), words: words.book };
  if (works.length === 1) return { ...first, ...whole };
  const opening = saving.kind === 'series' ? missingParts(saving.series, kept, words) : [];
  return { ...factsOf(saving, works, first, words), ...whole, opening };
}

/**
 * Names the parts of a series that are not kept. Of what may come after the last that is, nothing is known; nor, where
 * the place of one is unknown, which are missing.
 */
function missingParts(series: SeriesId, kept: readonly KeptWork[], words: FileWords): BookNote[] {
  const parts = kept.map(({ work }) => work.series.find(({ id }) => id === series)?.part ?? null);
  if (parts.includes(null)) return [];
  const there = [...new Set(parts.filter((part) => part !== null))].sort((a, b) => a - b);
  const gaps = there.flatMap((part, at) => {
    const first = (there[at - 1] ?? 0) + 1;
    return first < part ? [{ first, last: part - 1 }] : [];
  });
  if (gaps.length === 0) return [];
  return [{ kind: 'missing', heading: words.heading('missing'), html: `<p>${words.missingParts(gaps)}</p>` }];
}

/** What several works say together: all names, all tags, and of a language only one that all share. */
function factsOf(
  saving: Saving,
  works: readonly BookWork[],
  first: BookWork,
  words: FileWords,
): Omit<Book, 'works' | 'modifiedAt' | 'words'> {
  const all = <Value>(of: (work: BookWork) => readonly Value[]): Value[] => [...new Set(works.flatMap(of))];
  const days = works.map(({ updated, published }) => updated ?? published ?? '').sort();
  const same = works.every(({ language }) => language.tag === first.language.tag);
  const bylines = all(({ byline }) => [byline]);
  const count = words.works(works.length);
  return {
    title: saving.kind === 'series' ? saving.name : count,
    authors: all(({ authors }) => authors),
    byline: bylines.length === 1 ? first.byline : count,
    address:
      saving.kind === 'series'
        ? linkTo.series(saving.series)
        : `${archiveOrigin}/works#${fingerprint(saving.works.join())}`,
    language: same ? first.language : { tag: 'und', dir: first.language.dir },
    publisher: first.publisher,
    published: null,
    updated: days.at(-1) || null,
    subjects: all(({ subjects }) => subjects),
    series: saving.kind === 'series' ? [{ name: saving.name, part: null }] : [],
    fields: [],
    opening: [],
    closing: [],
    record: null,
  };
}
