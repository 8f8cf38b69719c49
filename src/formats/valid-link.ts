import type { Within } from './valid-markup';

// Not an index signature, so that it can be spread into attributes and taken apart by name.
type LinkAttributes = { id: string | null; href: string | null; rel: string | null };

/** The `id`, `href` and `rel` of a clean link; each null where it has none, or none that may be written here. */
export function validLink(
  link: Element,
  { links, barred }: Pick<Within, 'links' | 'barred'>,
): LinkAttributes {
  const id = link.id === '' ? null : links.place(link.id);
  const written = barred.includes('a') ? null : link.getAttribute('href');
  if (written === null || written === '') return { id, href: null, rel: null };
  if (written.startsWith('#')) {
    const href = links.follow(written.slice(1)) ?? links.follow(decoded(written.slice(1)));
    return { id, href, rel: null };
  }
  return { id, href: strictUrl(written), rel: 'noopener noreferrer nofollow' };
}

/**
 * A browser's form of an address in that of RFC 3986, which checkers of books hold to: browsers leave some
 * characters as they are ("|", "[", a lone "%") that it wants to be encoded. Null for one that is not absolute.
 */
export function strictUrl(url: string): string | null {
  const [, before, rest = ''] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)(.*)$/is.exec(url) ?? [];
  if (before === undefined) return null;
  const [path = '', ...fragment] = rest.split('#');
  return before + [path, ...(fragment.length > 0 ? [fragment.join('%23')] : [])].map(encoded).join('#');
}

const encoded = (part: string): string =>
  part
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[^\w\-.~:/?@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character))
    .replace(/%(?![0-9a-f]{2})/gi, '%25');

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
