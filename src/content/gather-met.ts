import type { MetRule } from '@/messages/list';
import type { Met } from '@/model/verdict';

/** The rules that the items of a page have met so far. */
export class GatherMet {
  readonly #met = new Map<number, MetRule>();

  /** One more work met these. */
  add(because: readonly Met[]): void {
    for (const { rule, seen } of because) {
      const known = this.#met.get(rule.line);
      const all = [...new Set([...(known?.seen ?? []), ...seen])].slice(0, 20);
      this.#met.set(rule.line, { rule, works: (known?.works ?? 0) + 1, seen: all });
    }
  }

  list(): MetRule[] {
    return [...this.#met.values()];
  }
}
