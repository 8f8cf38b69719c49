import { type ChapterId, chapterId } from '@/model/ids';
import type { Chapter } from '@/model/work';
import { PageChanged } from './page-changed';
import { readByline } from './read-byline';
import { readUserHtml } from './read-user-html';
import { childOf, childrenOf, maybe, nodesAfter, one, oneChild, ownTextOf } from './select';

/** Every chapter whose text is on this page, in reading order. Throws as `eachChapter` does. */
export function readChapters(page: Document): Chapter[] {
  return [...eachChapter(page)];
}

/**
 * The same one by one, so that whoever asks can let the browser breathe in between: an entire work can be millions of
 * words. Throws PageChanged where a chapter has no number, heading or text.
 *
 * Only children are looked at, never descendants: authors may use AO3's class names in their text.
 */
export function* eachChapter(page: Document): Generator<Chapter> {
  const chapters = one(page, '#workskin > #chapters');
  const parts = findChapters(chapters);
  for (const part of parts) yield readPart(part);
  if (parts.length === 0) yield readOneShot(chapters);
}

/** The chapters within `#chapters`: none in a work that was posted in one piece. */
export function findChapters(chapters: Element): Element[] {
  return childrenOf(chapters, 'chapter');
}

/** What a chapter's heading says. */
export interface Heading {
  id: ChapterId | null;
  /** 1-based. */
  position: number;
  title: string | null;
}

/** "Chapter 3: The author's own title", of which the first two words are a link since 2014. */
export function readHeading(part: Element): Heading {
  const [, position] = /^chapter-([1-9]\d{0,8})$/.exec(part.id) ?? [];
  if (!position) throw new PageChanged('#chapters > .chapter with a number');
  const preface = oneChild(part, 'preface', `#${part.id} > .preface`);
  const heading = oneChild(preface, 'title', `#${part.id} > .preface > h3.title`);
  const link = maybe(heading, 'a[href*="/chapters/"]');
  const [, id] = /\/chapters\/([1-9]\d{0,14})(?!\d)/.exec(link?.getAttribute('href') ?? '') ?? [];
  const words = ownTextOf(nodesAfter(heading, link)).replace(/^: ?/, '');
  const title = link ? words : words.replace(/^Chapter \d+(: ?|$)/, '');
  return { id: id ? chapterId(id) : null, position: Number(position), title: title || null };
}

function readPart(part: Element): Chapter {
  const preface = oneChild(part, 'preface', `#${part.id} > .preface`);
  const byline = childOf(preface, 'byline');
  const after = childrenOf(part, 'preface').at(-1);
  return {
    ...readHeading(part),
    byline: byline && readByline(byline.childNodes, 'Chapter by').authors,
    summaryHtml: readUserHtml(childOf(preface, 'summary')),
    notesHtml: readUserHtml(childOf(preface, 'notes')),
    html: readText(oneChild(part, 'userstuff', `#${part.id} > .userstuff`)),
    endNotesHtml: readUserHtml(after ? childOf(after, 'end') : null),
  };
}

function readOneShot(chapters: Element): Chapter {
  return {
    id: null,
    position: 1,
    title: null,
    byline: null,
    summaryHtml: null,
    notesHtml: null,
    html: readText(oneChild(chapters, 'userstuff', '#chapters > .userstuff')),
    endNotesHtml: null,
  };
}

/**
 * A text without the heading "Chapter Text" that AO3 puts first into it for screen readers. It is cut out of the
 * serialised text, since the page must stay as it is and a copy of half a million characters costs time.
 */
function readText(userstuff: Element): string {
  const html = userstuff.innerHTML.trim();
  const first = userstuff.firstElementChild;
  if (first?.id !== 'work' || !first.classList.contains('landmark')) return html;
  const heading = first.outerHTML;
  return html.startsWith(heading) ? html.slice(heading.length).trim() : html;
}
