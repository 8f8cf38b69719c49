import { type WorkId, workId } from '@/model/ids';
import { findBlurbParts } from './find-blurb-parts';
import { readClassIds } from './read-class-ids';
import { all, childOf } from './select';

/** An item of a list that shows a work, or a bookmark of one. */
export interface WorkItem {
  item: HTMLElement;
  work: WorkId;
  /** The line of fandoms beneath the title; null where there is none, as in a work that is not revealed. */
  fandoms: Element | null;
}

/**
 * The items of a page that say by their own class or id which work they show, in the order of the page. What an author
 * wrote may look like one, and is none. The same as in content/marks.css. `isWanted`: leaves out the others unread.
 */
export function findWorkItems(page: Document, isWanted: (item: Element) => boolean = () => true): WorkItem[] {
  return all(page, 'li.blurb').flatMap((item) => {
    if (!isWanted(item)) return [];
    const digits = readClassIds(item).work ?? /^work_([1-9]\d*)$/.exec(item.id)?.[1];
    if (!digits || item.closest('.userstuff')) return [];
    const { header } = findBlurbParts(item);
    return [{ item, work: workId(digits), fandoms: header && childOf(header, 'fandoms') }];
  });
}
