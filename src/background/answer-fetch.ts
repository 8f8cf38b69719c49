import type { Fetched, NoAnswer } from '@/model/fetched';
import { NotFetched, politeFetch } from '@/saving/polite-fetch';
import { readersLead } from './reader-first';

/**
 * Asks AO3 for a page of ours that may ask nobody itself, once the page that the reader opened is there. No error
 * survives the way back, so that one is an answer.
 */
export async function answerFetch(path: string): Promise<Fetched | NoAnswer> {
  const lead = readersLead(Date.now());
  if (lead > 0) await new Promise((resolve) => setTimeout(resolve, lead));
  try {
    return await politeFetch(path);
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    return { why: error.why, status: error.status };
  }
}
