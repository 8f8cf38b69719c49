import { CutDownload } from '@/ao3/cut-download';
import { readBookText } from '@/formats/read-book-text';
import { parseChapterRecord, parseWorkRecord } from '@/model/parse';
import type { WorkRecord } from '@/model/record';
import { type Chapter, type Part, parts, type RelatedWork, type Work, type WorkReading } from '@/model/work';
import type { Told } from './keep-reading';

const records = 'section.dg-work[data-dogear], section.dg-chapter[data-dogear]';

/** Whether these are the pages of a file that we wrote. AO3 lets no author write what tells them. */
export const isExport = (pages: readonly Document[]): boolean =>
  pages.some((page) => page.querySelector(records) !== null);

/**
 * Reads a file that we wrote (formats/book-sections says how), from its pages in their order: for each work, and each
 * time of which the file knows something, a reading of that time. No time is later than `now` (ms), whatever a file
 * says: nothing that is brought in may overrule what pages will say. Throws NotUnderstood for a record that is none,
 * and CutDownload where chapters are missing. The pages are taken apart.
 */
export function readExport(pages: readonly Document[], now: number): Told[] {
  const works: { record: WorkRecord; chapters: { chapter: Chapter; seenAt: number }[] }[] = [];
  for (const section of pages.flatMap((page) => [...page.querySelectorAll(records)])) {
    const json = section.getAttribute('data-dogear') ?? '';
    if (section.classList.contains('dg-work')) works.push({ record: parseWorkRecord(json), chapters: [] });
    else works.at(-1)?.chapters.push(readChapter(section, json));
  }
  return works.flatMap(({ record, chapters }) => {
    if (chapters.length !== record.chapters) throw new CutDownload(chapters.length, record.chapters);
    return readingsOf(record, chapters, now);
  });
}

function readChapter(section: Element, json: string): { chapter: Chapter; seenAt: number } {
  const { seenAt, ...facts } = parseChapterRecord(json);
  const note = (kind: string): string | null => {
    const holder = section.querySelector(`:scope > .dg-note[data-kind="${kind}"] > .userstuff`);
    return holder && readBookText(holder);
  };
  const text = section.querySelector(':scope > .dg-text');
  const chapter = {
    ...facts,
    summaryHtml: note('chapter-summary'),
    notesHtml: note('chapter-notes'),
    html: text ? readBookText(text) : '',
    endNotesHtml: note('chapter-end-notes'),
  };
  return { chapter, seenAt };
}

/** What was known at each time, so that the library joins it to what it has as if it had come then. */
function readingsOf(
  record: WorkRecord,
  chapters: readonly { chapter: Chapter; seenAt: number }[],
  now: number,
): Told[] {
  const work = withLinks(record.work);
  const told = new Map<number, WorkReading>();
  const at = (time: number): WorkReading => {
    const asOf = Math.min(time, now);
    const known = told.get(asOf);
    if (known) return known;
    const reading = blankReading(work);
    told.set(asOf, reading);
    return reading;
  };
  for (const part of parts) {
    const time = record.asOf[part];
    if (time !== undefined) at(time).shows.push(part);
  }
  for (const { chapter, seenAt } of chapters) at(seenAt).chapters.push(chapter);
  if (record.contents && record.contentsAsOf !== null) at(record.contentsAsOf).contents = record.contents;
  return [...told].map(([asOf, reading]) => ({ asOf, reading }));
}

function blankReading(work: Work): WorkReading {
  const shows: Part[] = [];
  return { view: 'export', shows, work, chapters: [], contents: null, oddities: [] };
}

/** Addresses that our pages make links of: a file may say anything. */
function withLinks(work: Work): Work {
  const safe = (works: RelatedWork[]): RelatedWork[] =>
    works.map((one) => ({ ...one, url: one.url !== null && /^https?:\/\//i.test(one.url) ? one.url : null }));
  const { inspiredBy, translationOf, translations, inspiredWorks } = work;
  return {
    ...work,
    inspiredBy: safe(inspiredBy),
    translationOf: safe(translationOf),
    translations: safe(translations),
    inspiredWorks: safe(inspiredWorks),
  };
}
