import { readUrl } from './read-url';

/** A picture, a sound, a film or a frame that the text shows on AO3, and that is not fetched here. */
export interface LeftOut {
  kind: 'image' | 'audio' | 'video' | 'embed';
  /** What the author calls it, or null. */
  name: string | null;
  /** Where it lies ("i.example.com"); null for one without an address on the web. */
  host: string | null;
}

const kinds: Record<string, LeftOut['kind']> = { IMG: 'image', AUDIO: 'audio', VIDEO: 'video' };

/**
 * Words to stand in place of a picture, sound, film or frame: a link to it where it has an address on the web
 * and no link is around it already, else plain words. Nothing is fetched until the reader follows the link.
 */
export function standIn(media: Element, base: string, say: (leftOut: LeftOut) => string): Element {
  const url = readUrl(addressOf(media), base);
  const web = url?.protocol.startsWith('http') ? url : null;
  const name = (media.getAttribute('alt') || media.getAttribute('title') || '').trim();

  const linked = web !== null && media.parentElement?.closest('a') == null;
  const words = media.ownerDocument.createElement(linked ? 'a' : 'span');
  words.className = 'left-out';
  if (linked) words.setAttribute('href', web.href);
  words.textContent = say({
    kind: kinds[media.tagName] ?? 'embed',
    name: name === '' ? null : name,
    host: web?.hostname ?? null,
  });
  return words;
}

/** The first address it names: its own, or that of a part of it (`<source>`, `<param>`, the frame in an object). */
function addressOf(media: Element): string {
  const part = media.querySelector('[src]') ?? media.querySelector('param[value*="//"]');
  return (
    media.getAttribute('src') ??
    media.getAttribute('data') ??
    part?.getAttribute('src') ??
    part?.getAttribute('value') ??
    ''
  );
}
