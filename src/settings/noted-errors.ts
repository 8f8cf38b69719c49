import { browser } from 'wxt/browser';

/** Something that went wrong, as far as it may be told to anybody: never the words of an error, which may name a work. */
export interface NotedError {
  /** In ms. */
  at: number;
  /** Which of our pages, or the background. */
  where: string;
  /** The names of the error and of what caused it: "CannotWrite < QuotaExceededError". */
  name: string;
  /** The places in our own code, the innermost first: "chunks/works.js:1:2345". */
  places: string[];
}

const key = 'errors';
/** The last so many are kept. */
const most = 50;
const placesMost = 5;

/** Errors one after the other: to add to a list is to read it first. */
let last: Promise<unknown> = Promise.resolve();

/** Remembers that something went wrong. Never fails itself. */
export function noteError(error: unknown, where: string): Promise<void> {
  const noted: NotedError = { at: Date.now(), where, name: namesOf(error), places: placesOf(error) };
  const adding = last.then(async () => {
    await browser.storage?.local.set({ [key]: [...(await listErrors()), noted].slice(-most) });
  });
  last = adding.catch(() => undefined);
  return last.then(() => undefined);
}

/** The last errors, the oldest first. */
export async function listErrors(): Promise<NotedError[]> {
  const { [key]: stored } = await browser.storage.local.get([key]);
  return Array.isArray(stored) ? stored.filter(isNoted) : [];
}

/** Notes every error that nobody catches in this context, from now on. */
export function watchErrors(where: string): void {
  globalThis.addEventListener?.('error', ({ error }) => void noteError(error, `${where}, uncaught`));
  globalThis.addEventListener?.(
    'unhandledrejection',
    ({ reason }) => void noteError(reason, `${where}, uncaught`),
  );
}

function isNoted(stored: unknown): stored is NotedError {
  if (typeof stored !== 'object' || stored === null) return false;
  const { at, where, name, places } = stored as Partial<Record<keyof NotedError, unknown>>;
  return (
    typeof at === 'number' && typeof where === 'string' && typeof name === 'string' && Array.isArray(places)
  );
}

function namesOf(error: unknown): string {
  const names: string[] = [];
  for (let cause = error; cause instanceof Error && names.length < placesMost; cause = cause.cause) {
    names.push(cause.name);
  }
  return names.join(' < ') || typeof error;
}

/** What stands in a stack after the address of the extension, which in Firefox is the reader's own. */
function placesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = [...stack.matchAll(/(?:chrome|moz)-extension:\/\/[^/]+\/([\w./-]+:\d+:\d+)/g)];
  return places.slice(0, placesMost).map(([, place = '']) => place);
}
