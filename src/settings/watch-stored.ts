import { browser } from 'wxt/browser';

/** Calls back after each change of a stored value whose key is meant, from whatever context it came. Returns how to stop. */
export function watchStored(isMeant: (key: string) => boolean, changed: () => void): () => void {
  const listen = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some(isMeant)) changed();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
