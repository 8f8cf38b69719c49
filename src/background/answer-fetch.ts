import type { Fetched, NoAnswer } from '@/model/fetched';
import { NotFetched, politeFetch } from '@/saving/polite-fetch';

/** Asks AO3 for a page of ours that may ask nobody itself. No error survives the way back, so that one is an answer. */
export async function answerFetch(path: string): Promise<Fetched | NoAnswer> {
  try {
    return await politeFetch(path);
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    return { why: error.why, status: error.status };
  }
}
