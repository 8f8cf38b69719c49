import type { Fetched } from '@/model/fetched';
import { NotFetched, politeFetch } from './polite-fetch';
import { type Answer, recogniseAnswer, trouble } from './recognise-answer';

/** How a page of AO3 is asked for: `politeFetch`, but for tests. */
export type Ask = (path: string, init?: { cookies: boolean }) => Promise<Fetched>;

/** Asks AO3 for one page, and tells what came. Every way in which that can fail is an answer too. */
export async function askArchive(path: string, ask: Ask = politeFetch): Promise<Answer> {
  try {
    return recogniseAnswer(await ask(path), Date.now());
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    return { kind: 'none', answered: trouble(error.why, error.status, null) };
  }
}
