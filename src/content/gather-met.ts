import type { PlacedRule } from '@/model/rule';
import type { MetRule, RulesHere } from '@/model/telling';
import type { Verdict } from '@/model/verdict';

/** The rules that the items of a page have met so far. */
export class GatherMet {
  readonly #verdicts = new Map<Element, Verdict>();

  /** What the rules say of one more item, or now say of one that they were asked about. */
  add(item: Element, verdict: Verdict): void {
    this.#verdicts.set(item, verdict);
  }

  list(): RulesHere {
    const all = new Map<number, MetRule>();
    for (const { met } of this.#verdicts.values()) {
      for (const { rule, seen } of met) {
        const { works, seen: before } = all.get(rule.line) ?? { works: 0, seen: [] };
        const names = [...new Set([...before, ...seen])].slice(0, 20);
        all.set(rule.line, { rule, works: works + 1, seen: names });
      }
    }
    return { met: [...all.values()], unsure: this.listUnsure(), drift: [] };
  }

  listUnsure(): PlacedRule[] {
    const all = new Map<number, PlacedRule>();
    for (const { unsure } of this.#verdicts.values()) for (const rule of unsure) all.set(rule.line, rule);
    return [...all.values()];
  }
}
