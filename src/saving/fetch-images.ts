import { browser } from 'wxt/browser';
import { archiveHosts } from '@/ao3/addresses';
import { pictureType } from '@/formats/picture-type';
import { enoughPictureBytes, mostPictureBytes, type PictureAsked, type PictureState } from '@/model/picture';
import { keepPicture, measurePictures } from '@/store/pictures';

/** For the whole answer. */
const timeoutMs = 30_000;

/** What of the world the fetching needs; a test brings its own. */
export interface PictureWorld {
  /** Whether the reader lets us ask that place. */
  mayAsk(host: string): Promise<boolean>;
  fetch: typeof fetch;
}

const world: PictureWorld = {
  mayAsk: (host) => browser.permissions.contains({ origins: [`https://${host}/*`] }),
  fetch: (address, how) => fetch(address, how),
};

/**
 * Asks for one picture of a kept work, because the reader said so, and keeps it, or why there is none. It is all that
 * ever asks another place than AO3: one picture at a time in the whole browser, without cookies, without saying where it
 * is shown, over https whatever the text says. Throws CannotWrite.
 */
export async function fetchImage({ work, address }: PictureAsked, asking = world): Promise<PictureState> {
  return navigator.locks.request('picture-net', async () => {
    const isFull = (await measurePictures(work)) >= enoughPictureBytes;
    const answer = isFull ? 'no-room' : await ask(address, asking);
    const bytes = answer instanceof Uint8Array ? answer : null;
    const state = answer instanceof Uint8Array ? 'kept' : answer;
    await keepPicture({ work, address, state, bytes, askedAt: Date.now(), v: 1 });
    return state;
  });
}

type NotKept = Exclude<PictureState, 'kept'>;

async function ask(
  address: string,
  { mayAsk, fetch }: PictureWorld,
): Promise<Uint8Array<ArrayBuffer> | NotKept> {
  const url = new URL(address);
  url.protocol = 'https:';
  if (archiveHosts.has(url.hostname)) return 'archive';
  if (!(await mayAsk(url.hostname))) return 'not-allowed';
  try {
    const response = await fetch(url.href, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    // Another place, which nobody allowed, or AO3 itself; and what is gone is often sent on to a picture that says so.
    if (response.type === 'opaqueredirect') return 'moved';
    if (!response.ok) return response.status < 500 ? 'gone' : 'no-answer';
    const bytes = await readUpTo(response, mostPictureBytes);
    if (bytes === null) return 'too-large';
    return pictureType(bytes) ? bytes : 'no-picture';
  } catch {
    return 'no-answer';
  }
}

/** The body; null once it is longer than that. No more of it is asked for then. */
async function readUpTo(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) break;
    pieces.push(value);
    size += value.length;
    if (size <= most) continue;
    await reader?.cancel();
    return null;
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
