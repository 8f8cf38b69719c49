import { type WorkId, workId } from '@/model/ids';
import { findBlurbParts } from './find-blurb-parts';
import { readClassIds } from './read-class-ids';
import { childOf } from './select';

/** An item of a list that shows a work, or a bookmark of one. */
export interface WorkItem {
  item: HTMLElement;
  work: WorkId;
  /** The line of fandoms beneath the title; null where there is none, as in a work that is not revealed. */
  fandoms: Element | null;
}

/** What an author wrote may look like an item of a list, and is none. The same as in content/marks.css. */
const items = 'li.blurb:not(.userstuff li)';

/** The items of a page that say by their own class or id which work they show, in the order of the page. */
export function findWorkItems(page: Document): WorkItem[] {
  return [...page.querySelectorAll<HTMLElement>(items)].flatMap((item) => {
    const digits = readClassIds(item).work ?? /^work_([1-9]\d*)$/.exec(item.id)?.[1];
    if (!digits) return [];
    const { header } = findBlurbParts(item);
    return [{ item, work: workId(digits), fandoms: header && childOf(header, 'h5.fandoms') }];
  });
}
