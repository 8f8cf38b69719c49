import type { Chapter } from '@/model/work';
import { readByline } from './read-byline';
import { htmlOf, readDownloadSections, readEndNotes } from './read-download-sections';
import { maybe, textOf } from './select';

/** Reads the chapters from the flat run of headings, texts and end notes that every download has. */
export function readDownloadChapters(parts: readonly Element[], oddities: string[]): Chapter[] {
  const chapters: Chapter[] = [];
  for (const part of parts) {
    const heading = part.matches('h2') ? part : maybe(part, ':scope > h2');
    const last = chapters.at(-1);
    if (heading && !isText(part)) {
      chapters.push(readHead(part, heading, chapters.length + 1));
    } else if (/^endnotes\d+$/.test(part.id)) {
      if (last) last.endNotesHtml = readEndNotes(part);
    } else {
      if (!isText(part))
        oddities.push(`The text has a part that is not known: ${part.localName}.${part.classList}`);
      // A chapter that is too long for one file of an EPUB goes on in the next, without a heading.
      if (last) last.html += htmlOf(part);
      else chapters.push({ ...blank, html: htmlOf(part) });
    }
  }
  return withoutNumbers(chapters);
}

const blank: Chapter = {
  id: null,
  position: 1,
  title: null,
  byline: null,
  summaryHtml: null,
  notesHtml: null,
  html: '',
  endNotesHtml: null,
};

function readHead(part: Element, heading: Element, position: number): Chapter {
  const byline = maybe(part, ':scope > .byline');
  return {
    ...blank,
    position,
    title: textOf(heading),
    byline: byline && readByline(byline.childNodes, 'Chapter by').authors,
    ...readDownloadSections(part.children),
  };
}

/** calibre numbers the class, by the margins that the text has. */
function isText(part: Element): boolean {
  return [...part.classList].some((name) => /^userstuff\d*$/.test(name));
}

/**
 * A heading is "Chapter 3: Title" since October 2025. Before, it was the title alone, or "Chapter 3" without one, and
 * an author's own "Chapter 2" over the third chapter is a title. Where every heading has a number and the numbers
 * rise (over a draft they skip one), they are AO3's.
 */
function withoutNumbers(chapters: Chapter[]): Chapter[] {
  const numbers = chapters.map(({ title }) =>
    Number(/^Chapter (\d+)(?=$|: )/.exec(title ?? '')?.[1] ?? Number.NaN),
  );
  const rising = numbers.every((number, at) => number > (numbers[at - 1] ?? 0));
  return chapters.map((chapter) => {
    const none = rising ? '' : `Chapter ${chapter.position}`;
    const title = rising ? chapter.title?.replace(/^Chapter \d+(: |$)/, '') : chapter.title;
    return { ...chapter, title: title && title !== none ? title : null };
  });
}
