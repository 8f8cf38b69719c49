import { textOf } from './select';

/** What AO3 writes into a tag's address for the five characters that have a meaning there. */
const escapes: Readonly<Record<string, string>> = { s: '/', a: '&', d: '.', q: '?', h: '#' };
const escapeOf = new Map(Object.entries(escapes).map(([letter, character]) => [character, `*${letter}*`]));

/** What a link has in the place of a tag where AO3 hides some: "/tags/show_hidden?creation_id=…". */
export const hiddenTags = 'show_hidden';

/** The name of a tag as it stands in its address, before percent-encoding: "F/M" gives "F*s*M". */
export function writeTagSegment(name: string): string {
  return name.replace(/[/&.?#]/g, (character) => escapeOf.get(character) ?? character);
}

/** The tag whose address this is (its works, its bookmarks, its own page), or null for another address. */
export function readTagAddress(href: string): string | null {
  const segment = tagSegment(href);
  return segment === null ? null : readTagSegment(segment);
}

/**
 * The real name of a tag from a link to it. Warnings are shown under another name ("Creator Chose Not To Use
 * Archive Warnings") than the one in their address, and the address is what holds; but "*a*" in an address may be
 * an "&" or the author's own asterisks, and there the text decides.
 */
export function readTagName(link: Element): string {
  const segment = tagSegment(link.getAttribute('href') ?? '');
  // Most addresses have no escape of AO3's, and leave no doubt that the text would have to settle.
  if (segment !== null && !segment.includes('*')) return segment;
  const shown = textOf(link);
  if (segment === null || segment === writeTagSegment(shown)) return shown;
  return readTagSegment(segment);
}

/** Cut out by hand: a list has hundreds of tags, and a pattern takes three times as long. */
function tagSegment(href: string): string | null {
  const before = href.indexOf('/tags/');
  if (before < 0) return null;
  const start = before + '/tags/'.length;
  const slash = href.indexOf('/', start);
  const encoded = href.slice(start, slash < 0 ? undefined : slash);
  return decodeSegment(/[?#]/.test(encoded) ? encoded.replace(/[?#].*$/, '') : encoded) || null;
}

/** The other way: "F*s*M" gives "F/M". For `tag_id` in the addresses of filters, which has no percent-encoding left. */
export function readTagSegment(segment: string): string {
  return segment.replace(/\*([sadqh])\*/g, (whole, letter) => escapes[letter] ?? whole);
}

/** One part of an address without its percent-encoding; null for a broken one. */
export function decodeSegment(encoded: string): string | null {
  // Most have nothing but spaces, and the browser's own decoding takes three times as long as cutting them out.
  let decoded = '';
  let from = 0;
  for (let at = encoded.indexOf('%'); at >= 0; at = encoded.indexOf('%', from)) {
    if (!encoded.startsWith('%20', at)) return decodeAll(encoded);
    decoded += `${encoded.slice(from, at)} `;
    from = at + '%20'.length;
  }
  return decoded + encoded.slice(from);
}

function decodeAll(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
