import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * The key that opens the popup, as the browser writes it; empty where the reader has none; null where there are no keys
 * to choose (on phones), or until it is known.
 */
export function usePopupKey(): string | null {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    const commands: typeof browser.commands | undefined = browser.commands;
    void commands?.getAll().then((all) => setKey(all.find(isPopup)?.shortcut ?? ''));
  }, []);
  return key;
}

const isPopup = ({ name }: { name?: string | undefined }): boolean => name === '_execute_action';
