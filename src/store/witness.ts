/**
 * A third place, beside the databases and the extension's storage: the one that our pages have as any page has. The
 * background of Chrome has none.
 */
export function findWitness(key: string): unknown {
  try {
    return JSON.parse(globalThis.localStorage?.getItem(key) ?? 'null');
  } catch {
    // Damaged, or switched off with all cookies: then there is no witness.
    return null;
  }
}

/** Writes it there too, where there is such a place. */
export function keepWitness(key: string, value: unknown): void {
  try {
    globalThis.localStorage?.setItem(key, JSON.stringify(value));
  } catch {
    // As above: the other place knows it.
  }
}
