import { readItemNames, symbolNames } from '@/ao3/read-item-names';
import type { Facts } from '@/model/facts';
import type { PlacedRule, ReadyRules } from '@/model/rule';
import { otherNamesOf } from '@/rules/facts';
import { RuleBook } from '@/rules/rule-book';

/** The reader's rules, looked up for the items of lists. Of an item only such names are read as some rule has. */
export class ItemRules {
  readonly #book: RuleBook;
  readonly #withSymbols: boolean;
  readonly #withOthers: boolean;

  constructor(rules: ReadyRules) {
    this.#book = new RuleBook(rules);
    this.#withSymbols = symbolNames.some((name) => this.#book.knows(name));
    this.#withOthers = rules.namesOthers;
  }

  /** The rules that an item may meet, in the order of the reader's text. `facts`: gives what it says. */
  candidates(item: Element, facts: () => Facts | null): readonly PlacedRule[] {
    const { names, hides } = readItemNames(item, this.#withSymbols);
    const others = this.#withOthers ? facts() : null;
    return this.#book.candidates({ names: others ? [...names, ...otherNamesOf(others)] : names, hides });
  }
}
