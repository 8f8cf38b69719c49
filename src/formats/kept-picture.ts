import { readUrl } from './read-url';

/** What an author may say of a picture besides where it lies. */
const allowed = ['align', 'alt', 'dir', 'height', 'lang', 'title', 'width'];

/**
 * A picture as it may be shown: a new element with the address of its kept copy, which `find` gives for the address
 * on the web, and what the author says of its size and place. Null for what is no picture, or not kept.
 */
export function keptPicture(
  media: Element,
  base: string,
  find: (address: string) => string | null,
): Element | null {
  if (media.localName !== 'img') return null;
  const url = readUrl(media.getAttribute('src') ?? '', base);
  const kept = url?.protocol.startsWith('http') ? find(url.href) : null;
  if (kept === null) return null;
  const picture = media.ownerDocument.createElement('img');
  for (const name of allowed) {
    const value = media.getAttribute(name);
    if (value !== null) picture.setAttribute(name, value);
  }
  picture.setAttribute('src', kept);
  return picture;
}
