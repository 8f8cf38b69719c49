import { childOf } from './select';

/**
 * What a user wrote in this part of the page, as AO3 serves it, or null where there is none. AO3 puts it into the one
 * `.userstuff` that is the part's own child; whatever looks like it further in is the user's.
 */
export function readUserHtml(part: Element | null): string | null {
  const text = part && childOf(part, 'userstuff');
  return text?.innerHTML.trim() || null;
}
