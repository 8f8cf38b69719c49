import { send } from '@/messages/wire';
import type { Fetched } from '@/model/fetched';
import { NotFetched } from '@/saving/polite-fetch';

/**
 * Asks AO3 for a page as `politeFetch` does, by way of the background: the policy of our pages lets them ask nobody.
 * Throws NotFetched.
 */
export async function fetchByBackground(path: string): Promise<Fetched> {
  const answer = await send('fetchPage', path).catch((error: unknown) => {
    // A background that is stopped while it waits answers nothing.
    throw new NotFetched('no-answer', null, error);
  });
  if ('why' in answer) throw new NotFetched(answer.why, answer.status);
  return answer;
}
