import type { Gift, Work } from '@/model/work';
import { PageChanged } from './page-changed';
import { readByline } from './read-byline';
import { findRelation, readRelatedWork } from './read-related-work';
import { readUserHtml } from './read-user-html';
import { all, childOf, itemsOf, maybe, oneChild, ownTextOf, textOf } from './select';
import { decodeSegment } from './tag-names';

export type Preface = Pick<
  Work,
  | 'title'
  | 'authors'
  | 'anonymous'
  | 'restricted'
  | 'summaryHtml'
  | 'notesHtml'
  | 'gifts'
  | 'inspiredBy'
  | 'translationOf'
  | 'translations'
>;

/**
 * What stands above the text: title and byline on every page; summary, notes, gifts and related works only above the
 * first chapter and the entire work. Throws PageChanged where title or byline are missing.
 */
export function readPreface(workskin: Element, oddities: string[]): Preface {
  // The afterword has the same class, and comes last.
  const preface = oneChild(workskin, 'preface', '#workskin > .preface');
  const heading = oneChild(preface, 'title', '.preface > h2.title');
  const byline = oneChild(preface, 'byline', '.preface > h3.byline');
  const { authors, anonymous } = readByline(itemsOf(byline.childNodes));
  if (authors.length === 0 && !anonymous) throw new PageChanged('name in .preface > h3.byline');

  const notes = childOf(preface, 'notes');
  const related = readAssociations(notes, oddities);
  return {
    title: ownTextOf(itemsOf(heading.childNodes)) || textOf(heading),
    authors,
    anonymous,
    restricted: maybe(heading, 'img[alt="(Restricted)"], img[src*="lockblue"]') !== null,
    summaryHtml: readUserHtml(childOf(preface, 'summary')),
    notesHtml: readUserHtml(notes),
    ...related,
  };
}

/** The list at the head of the notes: to whom the work is given, and which works it came from. */
function readAssociations(notes: Element | null, oddities: string[]) {
  const related: Pick<Work, 'gifts' | 'inspiredBy' | 'translationOf' | 'translations'> = {
    gifts: [],
    inspiredBy: [],
    translationOf: [],
    translations: [],
  };
  const list = notes && childOf(notes, 'associations');
  for (const item of list?.children ?? []) {
    const relation = findRelation(item);
    if (relation) related[relation].push(readRelatedWork(item));
    else if (/^For\b/.test(textOf(item))) related.gifts.push(...all(item, 'a').map(readGift));
    // A prompt is of interest to its challenge alone.
    else if (!/^In response to a prompt\b/.test(textOf(item))) {
      oddities.push(`The notes list something unknown: "${textOf(item).slice(0, 40)}".`);
    }
  }
  return related;
}

/** "/users/LOGIN/gifts" for an account, "/gifts?recipient=NAME" for anybody else. */
function readGift(link: Element): Gift {
  const [, encoded = ''] = /\/users\/([^/?#]+)/.exec(link.getAttribute('href') ?? '') ?? [];
  const login = decodeSegment(encoded) || null;
  return { name: textOf(link).replace(` (${login})`, ''), login };
}
