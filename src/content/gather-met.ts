import type { PlacedRule } from '@/model/rule';
import type { MetRule, RulesHere } from '@/model/telling';
import type { Verdict } from '@/model/verdict';

/** The rules that the items of a page have met so far, and those of which that cannot be told. */
export class GatherMet {
  readonly #met = new Map<number, MetRule>();

  readonly #unsure = new Map<number, PlacedRule>();

  /** What the rules say of one more work. */
  add({ because, unsure }: Verdict): void {
    for (const rule of unsure) this.#unsure.set(rule.line, rule);
    for (const { rule, seen } of because) {
      const known = this.#met.get(rule.line);
      const all = [...new Set([...(known?.seen ?? []), ...seen])].slice(0, 20);
      this.#met.set(rule.line, { rule, works: (known?.works ?? 0) + 1, seen: all });
    }
  }

  list(): RulesHere {
    return { met: [...this.#met.values()], unsure: [...this.#unsure.values()], drift: [] };
  }
}
