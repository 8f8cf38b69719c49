import { answerOwnPages } from '@/messages/wire';
import type { RulesHere, SeriesMet } from '@/model/telling';

/** Tells our popup which rules the page has met so far, until the function that it returns is called. */
export function answerMet(here: () => RulesHere): () => void {
  const listMet = { parse: () => null, answer: async () => here() };
  return answerOwnPages({ listMet });
}

/** The same of the series itself, of which the list of its works says nothing. */
export function answerSeriesMet(met: SeriesMet): () => void {
  const listSeriesMet = { parse: () => null, answer: async () => met };
  return answerOwnPages({ listSeriesMet });
}
