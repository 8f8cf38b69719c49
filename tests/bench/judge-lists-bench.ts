import { readBlurb } from '@/ao3/read-blurb';
import { readBlurbNames } from '@/ao3/read-blurb-names';
import { parseHtml } from '@/formats/parse-html';
import type { ReadyRules } from '@/model/rule';
import { factsOfBlurb } from '@/rules/facts';
import { judge } from '@/rules/judge';
import { RuleBook } from '@/rules/rule-book';

export interface Round {
  oursMs: number;
  floorMs: number;
  hidden: number;
}

/** How many fresh documents a round judges: one takes less than the browser's clock is fine. */
const documents = 10;

/**
 * Judges `blurbs` items by `ready`, and beside that does the least that could hide the same: one query for the tags,
 * a look for each in a set of `tags`. Each over fresh documents of the same page, in turns. Mean ms a document.
 */
export function round(html: string, blurbs: number, ready: ReadyRules, tags: string[]): Round {
  const total: Round = { oursMs: 0, floorMs: 0, hidden: 0 };
  for (let i = 0; i < documents; i++) {
    const [one, other] = [pageOf(html, blurbs), pageOf(html, blurbs)];
    const start = performance.now();
    const hidden = judgeAll(one, ready);
    const between = performance.now();
    hideByTags(other, tags);
    total.floorMs += (performance.now() - between) / documents;
    total.oursMs += (between - start) / documents;
    total.hidden = hidden;
  }
  return total;
}

function pageOf(html: string, blurbs: number): Document {
  const page = parseHtml(html);
  const items = [...page.querySelectorAll('li.blurb')];
  const list = items[0]?.parentElement;
  for (let i = items.length; i < blurbs; i++) {
    const copy = items[i % items.length]?.cloneNode(true);
    if (copy) list?.append(copy);
  }
  return page;
}

/** What the feature does with a page, without the storage and the line that counts. */
function judgeAll(page: Document, ready: ReadyRules): number {
  if (ready.rules === '') return 0;
  const book = new RuleBook(ready);
  let hidden = 0;
  for (const item of page.querySelectorAll<HTMLElement>('li.blurb:not([data-dogear], .userstuff li)')) {
    const candidates = book.candidates(readBlurbNames(item));
    const blurb = candidates.length > 0 ? readBlurb(item) : null;
    const facts = blurb && factsOfBlurb(blurb, false);
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
