import { browser } from 'wxt/browser';

/**
 * The storage beside the databases, where what watches over them lies; null where a page of ours may not use it:
 * Chrome's unseen page has nothing but messages.
 */
export function findOutside(): typeof browser.storage.local | null {
  return browser?.storage?.local ?? null;
}

/** Calls back once, when one of these keys is written there by anybody. */
export function onceOutsideChanges(keys: readonly string[], changed: () => void): void {
  const changes = browser?.storage?.onChanged;
  const listen = (change: Record<string, unknown>): void => {
    if (!keys.some((key) => key in change)) return;
    changes.removeListener(listen);
    changed();
  };
  changes?.addListener(listen);
}
