/**
 * Why the library does not do what it should in this page. `outdated`: a newer Dogear took over, this page is to be
 * loaded again. `blocked`: an older page of ours, in another tab, is in the way. `read-only`: what is stored comes from a
 * newer Dogear than this one.
 */
export type Trouble = { kind: 'outdated' | 'blocked' | 'read-only' };

let last: Trouble | null = null;
const listeners = new Set<(trouble: Trouble) => void>();

/** Tells whoever watches in this page. */
export function tellTrouble(trouble: Trouble): void {
  last = trouble;
  for (const listener of listeners) listener(trouble);
}

/** Calls back with what is the matter now, if anything is, and whenever something is. Returns how to stop. */
export function watchTrouble(listener: (trouble: Trouble) => void): () => void {
  listeners.add(listener);
  if (last) listener(last);
  return () => void listeners.delete(listener);
}
