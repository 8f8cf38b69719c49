import { browser } from 'wxt/browser';
import { archiveHosts, archiveOrigin } from '@/ao3/addresses';
import { findListPath, readListName } from '@/ao3/find-list-path';
import { whyLeftAlone } from '@/ao3/page-patterns';
import { recognisePage } from '@/ao3/recognise-page';
import type { PageDescription } from '@/messages/list';
import { sendToTab } from '@/messages/wire';
import type { ChapterId, WorkId } from '@/model/ids';
import type { ListedWorks } from '@/model/seen-work';
import { loadOff } from '@/settings/off';
import { findTab } from './find-tab';

/** Where AO3 shows the other pages of a list to anybody, and what the list is called. */
export interface ListAddress {
  path: string;
  title: string;
}

/** What the popup knows of the page that it was opened over. */
export type Seen =
  /** No page of AO3, as far as we are told. */
  | { kind: 'elsewhere' }
  /** The reader has taken from us the right to see AO3 (Firefox lets them), so we cannot tell. */
  | { kind: 'not-allowed' }
  /** A page of AO3 without our script in it: it was opened before Dogear was installed or updated. */
  | { kind: 'deaf'; tab: number; work: WorkId | null; chapter: ChapterId | null }
  /** A page of AO3 on which no script of ours ever runs. */
  | {
      kind: 'left-alone';
      tab: number;
      why: 'http' | 'password';
      work: WorkId | null;
      chapter: ChapterId | null;
    }
  /** The reader has turned us off there: on every page of AO3, or on this page alone. */
  | { kind: 'off'; tab: number; work: WorkId | null; chapter: ChapterId | null; isPageOff: boolean }
  | {
      kind: 'page';
      tab: number;
      page: PageDescription;
      /** The work, from the text or else from the address. */
      work: WorkId | null;
      chapter: ChapterId | null;
      /** What the page lists; null where it is no list of works. */
      listed: ListedWorks | null;
      /** Null where only the reader sees the other pages, or where it is no list of works. */
      list: ListAddress | null;
    };

/** Looks at the tab that the popup at `href` speaks of, and asks our script in it what it shows. */
export async function describeTab(href: string): Promise<Seen> {
  // Asked at once and not one after the other: the popup waits for it.
  const [allowed, tab, off] = await Promise.all([
    browser.permissions.contains({ origins: [`${archiveOrigin}/*`] }),
    findTab(href),
    loadOff(),
  ]);
  if (!allowed) return { kind: 'not-allowed' };
  if (tab === null || tab.url === null || !isArchive(tab.url)) return { kind: 'elsewhere' };

  const named = readTarget(tab.url);
  const [isPageOff, page] = await Promise.all([
    sendToTab(tab.id, 'turnPage', null).catch(() => false),
    sendToTab(tab.id, 'describePage', null).catch(() => null),
  ]);
  if (isPageOff || off !== null) return { kind: 'off', tab: tab.id, ...named, isPageOff };
  if (page === null) {
    const why = whyLeftAlone(tab.url);
    return why === null
      ? { kind: 'deaf', tab: tab.id, ...named }
      : { kind: 'left-alone', tab: tab.id, why, ...named };
  }
  const work = page.work?.id ?? named.work;
  // On a work's own page no script of ours knows lists, and nobody answers.
  const listed = work === null ? await sendToTab(tab.id, 'listWorks', null).catch(() => null) : null;
  const some = listed && listed.works.length + listed.unrevealed + listed.unread > 0;
  const list = findListAddress(tab.url, tab.title);
  return { kind: 'page', tab: tab.id, page, ...named, work, listed: some ? listed : null, list };
}

function findListAddress(address: string, title: string | null): ListAddress | null {
  const path = findListPath(address);
  return path === null ? null : { path, title: readListName(title ?? '') || path };
}

const isArchive = (address: string): boolean => archiveHosts.has(new URL(address).hostname);

function readTarget(address: string): { work: WorkId | null; chapter: ChapterId | null } {
  const page = recognisePage(address);
  return {
    work: 'work' in page ? page.work : null,
    chapter: page.kind === 'work' || page.kind === 'chapter' ? page.chapter : null,
  };
}
