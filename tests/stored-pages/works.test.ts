import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWork } from '@/ao3/read-work';
import type { Author, Chapter, RelatedWork, WorkReading } from '@/model/work';
import { findStoredPages } from '../archive/stored-pages';
import { htmlFile, htmlPage } from '../html-page';
import works from './works.json';

const folder = findStoredPages();

/**
 * Every stored page of a work. What is expected was taken from the files' text by another program, without the
 * readers, and looked at; the views and the parts that are shown were decided by hand.
 */
describe.skipIf(!folder)('stored works', () => {
  it.each(Object.entries(works))('%s', (file, expected) => {
    const reading = readWork(htmlFile(join(folder ?? '', file)));
    expect(reading.oddities).toEqual([]);
    expect(factsOf(reading)).toEqual(expected);
  });
});

/** The plain facts of a reading: names, tags and numbers, and of what an author wrote only that it is there. */
function factsOf({ view, shows, work, chapters, contents }: WorkReading): object {
  const facts = {
    ...work,
    view,
    shows: shows.join(' '),
    authors: work.anonymous ? 'Anonymous' : work.authors.map(nameOf),
    language: work.language && `${work.language.name} (${work.language.code ?? '?'})`,
    series: work.series.map(({ part, name, id }) => `${part} ${name} ${id}`),
    collections: work.collections.map(({ title, name }) => `${title} (${name})`),
    gifts: work.gifts.map(({ name, login }) => `${name} (${login ? 'login' : 'name'})`),
    associations: [
      ...work.translationOf.map((related) => `A translation of ${relatedOf(related)}`),
      ...work.inspiredBy.map((related) => `Inspired by ${relatedOf(related)}`),
    ],
    inspiredWorks: work.inspiredWorks.map(relatedOf),
    chapters: `${work.chaptersPosted}/${work.chaptersPlanned ?? '?'}`,
    has: [
      ...presence(work, [
        ['summary', 'summaryHtml'],
        ['notes', 'notesHtml'],
        ['end notes', 'endNotesHtml'],
      ]),
      ...presence(work, [['skin', 'skinCss']]),
    ],
    text: chapters.map(lineOf),
    contents: (contents ?? []).map(
      ({ id, position, title }) => `${id} ${position}. ${title ?? `Chapter ${position}`}`,
    ),
  };
  const told = new Set([
    'summaryHtml',
    'notesHtml',
    'endNotesHtml',
    'skinCss',
    'anonymous',
    'chaptersPosted',
  ]);
  for (const name of ['chaptersPlanned', 'translationOf', 'translations', 'inspiredBy']) told.add(name);
  const isTold = ([name, value]: [string, unknown]) =>
    !told.has(name) &&
    !(name !== 'has' && Array.isArray(value) && value.length === 0) &&
    !(name === 'language' && !value);
  return Object.fromEntries(Object.entries(facts).filter(isTold));
}

function presence<Of>(of: Of, parts: readonly (readonly [string, keyof Of])[]): string[] {
  return parts.flatMap(([word, part]) => (of[part] === null ? [] : [word]));
}

function lineOf(chapter: Chapter): string {
  const { position, id, title, html } = chapter;
  const parts = presence(chapter, [
    ['summary', 'summaryHtml'],
    ['notes', 'notesHtml'],
    ['end notes', 'endNotesHtml'],
  ]);
  const heading = title === null ? [] : [JSON.stringify(title)];
  return [position, id ?? '?', ...heading, ...parts, `${countWords(html)} words`].join(' ');
}

/** Words as runs between white space, where every element begins a new one. */
function countWords(html: string): number {
  const { body } = htmlPage(`<body>${html.replaceAll('<', ' <')}</body>`);
  return (body.textContent ?? '').match(/[^ \t\n\f\r]+/g)?.length ?? 0;
}

const nameOf = ({ login, pseud }: Author) => (login === pseud || !login ? pseud : `${pseud} (${login})`);
const relatedOf = ({ title, authors }: RelatedWork) => `${title} by ${authors.map(nameOf).join(', ')}`;
