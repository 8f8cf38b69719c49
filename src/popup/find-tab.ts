import { browser } from 'wxt/browser';

/** The tab that the popup speaks of. */
export interface Tab {
  id: number;
  /** Null where the browser keeps it from us: pages of any site but AO3. */
  url: string | null;
  title: string | null;
}

/**
 * The tab in front, or the one that our own address names (`popup.html?tab=5`, for a popup that is opened as a
 * page). Null where there is none.
 */
export async function findTab(href: string): Promise<Tab | null> {
  const named = new URL(href).searchParams.get('tab');
  const found =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(Number(named)).catch(() => undefined);
  return found?.id === undefined
    ? null
    : { id: found.id, url: found.url ?? null, title: found.title ?? null };
}
