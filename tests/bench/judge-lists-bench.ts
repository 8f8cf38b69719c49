import { findItemFacts } from '@/ao3/find-item-facts';
import { ItemRules } from '@/content/item-rules';
import { parseHtml } from '@/formats/parse-html';
import type { ReadyRules } from '@/model/rule';
import { judge } from '@/rules/judge';

let pages: Document[] = [];

/** Makes fresh documents of a list for the next of the two functions below. */
export function prepare(html: string, documents: number): void {
  pages = Array.from({ length: documents }, () => parseHtml(html));
}

/** Ours. Gives how many items of a page are hidden. */
export function judgeByRules(ready: ReadyRules): number {
  return Math.max(...pages.splice(0).map((page) => judgeAll(page, ready)));
}

/** The least that could hide the same: one query for the tags, a look for each in a set. */
export function hideBySet(tags: string[]): void {
  for (const page of pages.splice(0)) hideByTags(page, tags);
}

/** What the feature does with a page, without the storage and the line that counts. */
function judgeAll(page: Document, ready: ReadyRules): number {
  if (ready.rules === '') return 0;
  const rules = new ItemRules(ready);
  let hidden = 0;
  for (const item of page.querySelectorAll<HTMLElement>('li.blurb:not([data-dogear], .userstuff li)')) {
    const candidates = rules.candidates(item, () => findItemFacts(item, false));
    const facts = candidates.length > 0 ? findItemFacts(item, false) : null;
    const action = facts ? judge(facts, candidates, '2026-09-15').action : null;
    item.dataset.dogear = action ?? 'shown';
    if (action === 'hide') hidden += 1;
  }
  return hidden;
}

function hideByTags(page: Document, tags: string[]): void {
  const wanted = new Set(tags);
  for (const link of page.querySelectorAll('li.blurb a.tag')) {
    if (!wanted.has((link.textContent ?? '').toLowerCase())) continue;
    const item = link.closest<HTMLElement>('li.blurb');
    if (item) item.style.display = 'none';
  }
}
