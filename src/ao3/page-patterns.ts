import { archiveHosts } from './addresses';

/** The paths of works' own pages, as patterns of the manifest. */
export const workPages = [
  '/works/*',
  '/chapters/*',
  '/collections/*/works/*',
  '/users/*/works/*',
  '/tags/*/works/*',
] as const;

/** Lists whose addresses look like those of works; to Chrome "/works" does, for a pattern that ends in "/works/*". */
export const listsAmongWorks = [
  '/works',
  '/works/search*',
  '/works/*/bookmarks*',
  '/users/*/works/drafts*',
  '/users/*/works/collected*',
] as const;

/** Pages of series, and what is below them. */
export const seriesPages = ['/series/*'] as const;

/** What AO3 keeps for a reader: their history, with what they marked for later, and their bookmarks. */
export const ownLists = ['/users/*/readings*', '/users/*/bookmarks*'] as const;

/** The own pages of tags, and what is below them: lists. A slash in a tag's name is another sign in its address. */
export const tagPages = { are: ['/tags/*'], areNot: ['/tags/*/*', '/tags/search*'] } as const;

/**
 * Where readers type passwords we have no business: to log in, to sign up, to change their password, name or address. A
 * reader may have a name that begins with "login".
 */
export const passwordPages = [
  '/users/login',
  '/users/login?*',
  '/users/password',
  '/users/password/*',
  '/users/*/change*',
  '/signup*',
] as const;

/** Why no script of ours ever runs on a page of the archive, by its address; null where one does. */
export function whyLeftAlone(address: string): 'http' | 'password' | null {
  const { protocol, pathname, search } = new URL(address);
  if (protocol !== 'https:') return 'http';
  return passwordPages.some((pattern) => fits(pattern, pathname + search)) ? 'password' : null;
}

/** As a browser reads a pattern of the manifest: "*" is anything, slashes too. */
function fits(pattern: string, path: string): boolean {
  const escaped = pattern.replace(/[.?+^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`).test(path);
}

/** These paths under every name of the archive. Only https: what comes over http anybody on the way could have written. */
export const hostPatterns = (paths: readonly string[]): string[] =>
  [...archiveHosts].flatMap((host) => paths.map((path) => `https://${host}${path}`));
