import type { PlacedRule, ReadyRules } from '@/model/rule';
import { hiddenName } from './compile-rules';
import { normal } from './normal';
import { packedNumber } from './packed-numbers';

/** The reader's rules on a page: finds those that a work may meet by the names that it has. */
export class RuleBook {
  readonly #names: string;
  readonly #starts: string;
  readonly #rules: string;
  readonly #always: readonly number[];
  readonly #read = new Map<number, PlacedRule>();
  /** The same tags stand on many works of a page. */
  readonly #found = new Map<string, readonly number[]>();

  constructor({ names, starts, rules, always }: ReadyRules) {
    this.#names = names;
    this.#starts = starts;
    this.#rules = rules;
    this.#always = always;
  }

  /**
   * The rules that a work with these names may meet, in the order of the reader's text; none for most works. `hides`:
   * AO3 hides some of its tags.
   */
  candidates({ names, hides }: { names: readonly string[]; hides: boolean }): PlacedRule[] {
    let at: Set<number> | null = null;
    for (const name of hides ? [...names, hiddenName] : names) {
      for (const found of this.#find(name)) {
        at ??= new Set(this.#always);
        at.add(found);
      }
    }
    if (!at && this.#always.length === 0) return [];
    const all = at ? [...at] : this.#always;
    return all.toSorted((one, other) => one - other).map((each) => this.#ruleAt(each));
  }

  #find(name: string): readonly number[] {
    let found = this.#found.get(name);
    if (found === undefined) {
      found = this.#search(normal(name));
      this.#found.set(name, found);
    }
    return found;
  }

  /** Halves the index until one line is left: 14 looks among ten thousand. */
  #search(name: string): readonly number[] {
    const names = this.#names;
    const starts = this.#starts;
    let low = 0;
    let high = starts.length / 2 - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = packedNumber(starts, middle + 1);
      const line = names.slice(packedNumber(starts, middle), end - 1);
      // The tab after a name comes before every character that a longer one may have there.
      if (line.startsWith(name) && line[name.length] === '\t') {
        return line
          .slice(name.length + 1)
          .split(',')
          .map(Number);
      }
      if (line < name) low = middle + 1;
      else high = middle;
    }
    return [];
  }

  #ruleAt(at: number): PlacedRule {
    let rule = this.#read.get(at);
    if (!rule) {
      // Our own text, written by compileRules: its shape is known.
      const read: PlacedRule = JSON.parse(this.#rules.slice(at, this.#rules.indexOf('\n', at)));
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
