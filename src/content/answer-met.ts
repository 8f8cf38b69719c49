import type { MetRule } from '@/messages/list';
import { answerMessages } from '@/messages/wire';
import type { Met } from '@/model/verdict';

/** The rules that a page has met so far. */
export class AnswerMet {
  readonly #met = new Map<number, MetRule>();

  /** One more work met these. */
  add(because: readonly Met[]): void {
    for (const { rule, seen } of because) {
      const known = this.#met.get(rule.line);
      const all = [...new Set([...(known?.seen ?? []), ...seen])].slice(0, 20);
      this.#met.set(rule.line, { rule, works: (known?.works ?? 0) + 1, seen: all });
    }
  }

  /** Answers our popup until the function that it returns is called. */
  listen(): () => void {
    const listMet = { parse: () => null, answer: async () => [...this.#met.values()] };
    // No other content script asks anything of this one, and nothing that is expected goes wrong.
    return answerMessages({ listMet }, { isArchive: () => false, codeOf: () => 'failed' });
  }
}
