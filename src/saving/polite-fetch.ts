import { archiveOrigin } from '@/ao3/addresses';
import { decodeText, OtherEncoding } from '@/formats/decode-text';
import type { Fetched, NoAnswer } from '@/model/fetched';

/** No whole answer came. */
export class NotFetched extends Error implements NoAnswer {
  override name = 'NotFetched';
  readonly why: NoAnswer['why'];
  readonly status: number | null;

  constructor(why: NoAnswer['why'], status: number | null, cause?: unknown) {
    super(`AO3 did not answer properly: ${why}`, { cause });
    this.why = why;
    this.status = status;
  }
}

/** For the whole answer. */
const timeoutMs = 60_000;

/**
 * Asks AO3 for one page, and is all that ever does: never two at once in the whole browser, and without cookies (a
 * page that is fetched with them enters the reader's history there, and is not served from AO3's cache) unless the
 * reader agreed to them for this work. When it may be asked is for run-jobs to know. Throws NotFetched.
 *
 * @param path with its query, of AO3's own host
 */
export async function politeFetch(path: string, { cookies } = { cookies: false }): Promise<Fetched> {
  const address = new URL(path, archiveOrigin).href;
  return navigator.locks.request('ao3-net', () => ask(address, cookies ? 'include' : 'omit'));
}

async function ask(address: string, credentials: RequestCredentials): Promise<Fetched> {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(address, {
    credentials,
    redirect: 'follow',
    referrerPolicy: 'no-referrer',
    signal,
  }).catch((error: unknown) => {
    throw new NotFetched(signal.aborted ? 'timeout' : 'no-answer', null, error);
  });
  const { status, headers, url, redirected } = response;
  const body = await response.arrayBuffer().catch((error: unknown) => {
    throw new NotFetched(signal.aborted ? 'timeout' : 'cut', status, error);
  });
  const length = headers.get('content-length');
  // Of a packed body the header says the packed length. Not every browser minds a body that is too short.
  if (length !== null && headers.get('content-encoding') === null && body.byteLength < Number(length)) {
    throw new NotFetched('cut', status);
  }
  return {
    status,
    address: url,
    redirected,
    mitigated: headers.get('cf-mitigated') === 'challenge',
    retryAfter: headers.get('retry-after'),
    date: headers.get('date'),
    text: decode(new Uint8Array(body), status),
  };
}

function decode(body: Uint8Array, status: number): string {
  try {
    return decodeText(body);
  } catch (error) {
    if (error instanceof OtherEncoding) throw new NotFetched('encoding', status, error);
    throw error;
  }
}
