import type { WorkItem } from '@/ao3/find-work-items';
import { readItemChapters } from '@/ao3/read-item-chapters';
import { readItemFacts } from '@/ao3/read-item-facts';
import { maybe, textOf } from '@/ao3/select';
import { t } from '@/i18n/marks';
import { send } from '@/messages/wire';
import type { Mark } from '@/model/mark';
import { ownElement } from './own-element';
import { shelfList } from './shelf-list';
import { writeMark } from './write-mark';

/**
 * Draws the line of an item: its mark, and with `shelves` the list from which the reader chooses the shelf of its work. It is
 * laid over the free line within the fandoms' own box, so that it begins where they do: beside AO3's four symbols, or
 * wherever the reader's skin puts them. What stands there from before is kept, and so is the reader's place in it.
 */
export function drawMark(found: WorkItem, mark: Mark | undefined, shelves: boolean): void {
  const { item, work, fandoms } = found;
  item.dataset.dogearMarked = '';
  if (!fandoms) return;
  const line = maybe(fandoms, '.dogear-mark-line') ?? ownElement(item.ownerDocument, 'span', 'mark-line');
  const select = shelves ? (maybe<HTMLSelectElement>(line, 'select') ?? listFor(found, line)) : null;
  if (select) select.value = mark?.shelf ?? '';
  putMark(line, mark ? writeMark(item.ownerDocument, mark, readItemChapters(item, work)) : null);
  if (!line.firstChild) line.remove();
  else if (!line.parentNode) fandoms.append(line);
}

function putMark(line: Element, mark: HTMLElement | null): void {
  maybe(line, '.dogear-mark')?.remove();
  if (mark) line.prepend(mark);
}

/** Null where the work has no title by which the list could be named. */
function listFor(found: WorkItem, line: Element): HTMLSelectElement | null {
  const { item, work, fandoms } = found;
  const title = fandoms?.parentElement && maybe(fandoms.parentElement, 'h4 > a');
  if (!title) return null;
  const page = item.ownerDocument;
  const select = shelfList(page, 'mark-shelf', t, async (saying) => {
    let isKept = false;
    try {
      await send('keepShelf', { work, facts: readItemFacts(item, work), saying });
      isKept = true;
    } catch (error) {
      console.warn('Dogear: the shelf was not kept.', error);
    }
    const marks = await send('findMarks', [work]).catch(() => null);
    if (marks) drawMark(found, marks[0], true);
    if (isKept) return;
    const failed = ownElement(page, 'span', 'mark', t('shelfFailed'));
    failed.role = 'status';
    putMark(line, failed);
  });
  select.title = t('shelf');
  select.ariaLabel = t('markShelf', { title: textOf(title) });
  line.append(select);
  return select;
}
