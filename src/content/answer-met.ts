import { answerOwnPages } from '@/messages/wire';
import type { RulesHere } from '@/model/telling';

/** Tells our popup which rules the page has met so far, until the function that it returns is called. */
export function answerMet(here: () => RulesHere): () => void {
  const listMet = { parse: () => null, answer: async () => here() };
  // Nothing that is expected goes wrong.
  return answerOwnPages({ listMet }, () => 'failed');
}
