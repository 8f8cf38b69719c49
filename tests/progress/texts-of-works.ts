import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChapterTexts } from '@/ao3/find-chapter-texts';
import { readChapters } from '@/ao3/read-chapters';
import { cleanFragment } from '@/formats/clean-html';
import { parseHtml } from '@/formats/parse-html';
import { eachParagraph } from '@/progress/paragraphs';
import { answer } from '../archive/answer';
import { Shelf } from '../archive/shelf';
import { findStoredPages } from '../archive/stored-pages';
import { decodeHtml } from '../html-page';
import works from '../stored-pages/works.json';

/** A chapter's paragraphs as one view shows them. */
export interface ShownChapter {
  work: string;
  position: number;
  view: 'chapter' | 'entire' | 'stored page' | 'reader';
  paragraphs: string[];
}

/** Which of the invented works are short enough to be read whole in every test: all but the one of a million words. */
const shelf = new Shelf();
const invented = [...shelf.works.values()].filter(({ chapters }) => chapters.length < 50);

function open(path: string): Document {
  const url = new URL(path, 'https://archiveofourown.org');
  const cookies = new Map([['view_adult', 'true']]);
  const request = {
    method: 'GET',
    path: url.pathname,
    query: url.searchParams,
    cookies,
    form: new URLSearchParams(),
  };
  return parseHtml(answer(request, { shelf, stored: null, mood: { kind: 'well' } }).body.toString());
}

/** Every chapter of the invented works in each view, and every chapter of the stored pages as served and as our reader shows it. */
export function chaptersInViews(): ShownChapter[] {
  const folder = findStoredPages();
  return [
    ...invented.flatMap(({ id, chapters }) => [
      ...chapters.flatMap((chapter) =>
        chaptersOf(String(id), 'chapter', open(`/works/${id}/chapters/${chapter.id}?view_adult=true`)),
      ),
      ...chaptersOf(String(id), 'entire', open(`/works/${id}?view_full_work=true&view_adult=true`)),
    ]),
    ...(folder ? Object.keys(works) : []).flatMap((file) =>
      chaptersOf(file, 'stored page', parseHtml(decodeHtml(readFileSync(join(folder ?? '', file))))),
    ),
  ];
}

function chaptersOf(work: string, view: ShownChapter['view'], page: Document): ShownChapter[] {
  const onPage = findChapterTexts(page).map(({ position, text }) => {
    return { work, position, view, paragraphs: wordsOf(text) };
  });
  if (onPage.length === 0) return [];
  const inReader = readChapters(page).map(({ position, html }): ShownChapter => {
    const holder = document.createElement('div');
    holder.append(cleanFragment(html, { base: 'https://archiveofourown.org', say: () => '(not kept)' }));
    return { work, position, view: 'reader', paragraphs: wordsOf(holder) };
  });
  return [...onPage, ...inReader];
}

const wordsOf = (text: Element): string[] => [...eachParagraph(text)].map(({ text }) => text);
