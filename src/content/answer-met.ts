import { answerMessages } from '@/messages/wire';
import type { RulesHere } from '@/model/telling';

/** Tells our popup which rules the page has met so far, until the function that it returns is called. */
export function answerMet(here: () => RulesHere): () => void {
  const listMet = { parse: () => null, answer: async () => here() };
  // No other content script asks anything of this one, and nothing that is expected goes wrong.
  return answerMessages({ listMet }, { isArchive: () => false, codeOf: () => 'failed' });
}
