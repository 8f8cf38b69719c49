import { all, maybe, textOf } from './select';

/**
 * What AO3 tells the author of a work, and nobody else, about it:
 * a draft (of the work, or of a chapter on this page), hidden by a moderator, not revealed yet by its collection,
 * or an invitation to be one of its creators.
 */
export type Notice = 'draft' | 'draft-chapter' | 'hidden' | 'unrevealed' | 'invitation';

const sentences: readonly (readonly [RegExp, Notice])[] = [
  [/^This work is a draft\b/, 'draft'],
  [/\bongoing challenge and will be revealed soon\b/, 'unrevealed'],
  [/\binvited to (?:become|be) a co-?creator\b/i, 'invitation'],
];

/** The notices on a page of a work. They hinder nobody from reading it, but others cannot see it as it is. */
export function readNotices(page: Document): Notice[] {
  const said = all(page, '#main > .notice, #main > .work > .notice').map(textOf);
  const found = sentences.filter(([sentence]) => said.some((text) => sentence.test(text)));
  const notices = found.map(([, notice]) => notice);
  if (maybe(page, '#workskin > #chapters > .chapter.draft')) notices.push('draft-chapter');
  const title = maybe(page, '#workskin > .preface > h2.title');
  if (title && maybe(title, 'img[alt="(Hidden by Admin)"], img[src*="lockred"]')) notices.push('hidden');
  return notices;
}
