import { findItemFacts } from '@/ao3/find-item-facts';
import type { Facts } from '@/model/facts';

/** What items of this page say, as far as it was read: who judges them and who tells of them read each once. */
let known = new WeakMap<Element, Facts | null>();

/** As `findItemFacts`. */
export function factsOfItem(item: Element, isSeries: boolean): Facts | null {
  let facts = known.get(item);
  if (facts === undefined) {
    facts = findItemFacts(item, isSeries);
    known.set(item, facts);
  }
  return facts;
}

/** What is asked from now on is read anew. */
export function forgetItems(): void {
  known = new WeakMap();
}

/** The same of one: AO3 lets a reader show tags that it hid. */
export function forgetItem(item: Element): void {
  known.delete(item);
}
