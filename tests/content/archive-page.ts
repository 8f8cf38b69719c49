import { type Page, recognisePage } from '@/ao3/recognise-page';
import { answer } from '../archive/answer';
import { Shelf } from '../archive/shelf';
import { htmlPage } from '../html-page';

/** A page of the stand-in archive, and what a feature is given of a visit to it. */
export function visitTo(path: string): {
  document: Document;
  page: Page;
  leave: () => void;
  left: AbortSignal;
  known: Promise<void>;
} {
  const url = new URL(path, 'https://archiveofourown.org');
  const request = {
    ...{ method: 'GET', path: url.pathname, query: url.searchParams },
    ...{ cookies: new Map<string, string>(), form: new URLSearchParams() },
  };
  const reply = answer(request, { shelf: new Shelf(), stored: null, mood: { kind: 'well' } });
  const leaving = new AbortController();
  const document = htmlPage(reply.body.toString());
  return {
    ...{ document, page: recognisePage(url.href), known: Promise.resolve() },
    ...{ leave: () => leaving.abort(), left: leaving.signal },
  };
}

/** Nine Letters Home: nine chapters. */
export const letters = 900000002;
export const secondLetter = `/works/${letters}/chapters/910000202`;
/** The Lighthouse Keeper's Almanac: in one piece. */
export const almanac = '/works/900000001';
/** An Unrated Walk to the Shops: behind the question about adult content. */
export const unrated = '/works/900000015';
