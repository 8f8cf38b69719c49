import type { Asked } from '@/model/facts';
import type { PlacedRule, ReadyRules } from '@/model/rule';
import { hiddenName } from './compile-rules';
import { findInIndex } from './name-index';

/** The reader's rules on a page: finds those that a work may meet by the names that it has. */
export class RuleBook {
  readonly #ready: ReadyRules;
  readonly #read = new Map<number, PlacedRule>();
  #always: PlacedRule[] | null = null;

  constructor(ready: ReadyRules) {
    this.#ready = ready;
  }

  /** Whether some rule asks for this name. */
  knows(name: string): boolean {
    return findInIndex(this.#ready, name).length > 0;
  }

  /** The rules that a work may meet, in the order of the reader's text; none for most works. */
  candidates({ names, hides }: Asked): readonly PlacedRule[] {
    const { always } = this.#ready;
    let found: Set<number> | null = null;
    const add = (name: string): void => {
      for (const at of findInIndex(this.#ready, name)) {
        found ??= new Set(always);
        found.add(at);
      }
    };
    for (const name of names) add(name);
    if (hides) add(hiddenName);
    if (found) return [...found].sort((one, other) => one - other).map((at) => this.#ruleAt(at));
    this.#always ??= always.map((at) => this.#ruleAt(at));
    return this.#always;
  }

  #ruleAt(at: number): PlacedRule {
    let rule = this.#read.get(at);
    if (!rule) {
      const { rules } = this.#ready;
      // Our own text, written by compileRules: its shape is known.
      const read: PlacedRule = JSON.parse(rules.slice(at, rules.indexOf('\n', at)));
      this.#read.set(at, read);
      rule = read;
    }
    return rule;
  }
}

/** Every rule, in the order of the reader's text. */
export function listRules({ rules }: Pick<ReadyRules, 'rules'>): PlacedRule[] {
  return rules
    .split('\n')
    .filter(Boolean)
    .map((line): PlacedRule => JSON.parse(line));
}
