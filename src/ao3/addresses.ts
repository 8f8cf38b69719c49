/** The host that AO3 itself calls its own; every other one is the same archive under another name. */
export const archiveOrigin = 'https://archiveofourown.org';

/**
 * The names under which production serves the archive: the list of permitted hosts in the script of its own
 * pages (2025-01 to 2026-07). Its bare IP addresses are left out: no reader is sent to them.
 */
export const archiveHosts: ReadonlySet<string> = new Set([
  'archiveofourown.org',
  'www.archiveofourown.org',
  'insecure.archiveofourown.org',
  'secure.archiveofourown.org',
  'download.archiveofourown.org',
  'archiveofourown.com',
  'www.archiveofourown.com',
  'archiveofourown.net',
  'www.archiveofourown.net',
  'archiveofourown.gay',
  'ao3.org',
  'www.ao3.org',
  'archive.transformativeworks.org',
]);

/**
 * The same, as the manifest wants them. `insecure.` is the one that is served over plain http. Content scripts do not ask
 * for it and do not carry it.
 */
export const archiveMatches: readonly string[] = /* @__PURE__ */ [...archiveHosts].map((host) =>
  host.startsWith('insecure.') ? `*://${host}/*` : `https://${host}/*`,
);

/** The whole address behind a link of one of AO3's pages, or null for a link that is none. */
export function absoluteAddress(href: string): string | null {
  return URL.canParse(href, archiveOrigin) ? new URL(href, archiveOrigin).href : null;
}

/** An address of AO3's under any of its names, taken apart; null for anything else. */
export function readArchiveUrl(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) && archiveHosts.has(url.hostname.replace(/\.$/, ''))
    ? url
    : null;
}

/** The path as AO3 takes it: careless slashes do not matter. */
export function pathOf(url: URL): string {
  return url.pathname.replace(/\/+/g, '/').replace(/\/$/, '');
}
