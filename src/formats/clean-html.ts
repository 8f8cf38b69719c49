import createDOMPurify, { type Config } from 'dompurify';
import { allowedHtml, emptiedElements, mediaElements, mediaParts } from './allowed-html';
import { keptPicture } from './kept-picture';
import { readUrl } from './read-url';
import { type LeftOut, standIn } from './stand-in';

declare const brand: unique symbol;
/** Markup that may be written into a file. */
export type CleanHtml = string & { readonly [brand]: 'html' };
/** Nodes that may be shown. */
export type CleanFragment = DocumentFragment & { readonly [brand]: 'fragment' };

/** What the caller knows and the cleaner does not. */
export interface Surroundings {
  /** What an author's relative links start from: the archive's own address. */
  base: string;
  /** The words, in the reader's language, for a picture or film that is not shown. */
  say(leftOut: LeftOut): string;
  /** Where the kept copy of a picture lies, by its address on the web; null, and no such function, for words. */
  picture?(address: string): string | null;
}

/** What DOMPurify puts before every id and name, so that no author's can be taken for one of ours. */
const idPrefix = 'user-content-';

const purifier = createDOMPurify();

const rules: Config & { RETURN_DOM_FRAGMENT: true } = {
  // The body is what DOMPurify walks; the rest of the document never comes out.
  ALLOWED_TAGS: ['body', ...allowedHtml.keys(), ...mediaElements, ...mediaParts.elements],
  ALLOWED_ATTR: [...new Set([...allowedHtml.values()].flat()), 'name', ...mediaParts.attributes],
  ALLOWED_URI_REGEXP: /^(?:https?:|ftp:|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  FORBID_CONTENTS: [...emptiedElements],
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM_FRAGMENT: true,
};

// Old embed codes carry words for browsers without frames; DOMPurify would drop frame and all because of them.
purifier.addHook('beforeSanitizeElements', (node) => {
  if (node.nodeName === 'IFRAME') node.textContent = '';
});

/**
 * An author's HTML as nodes that may be shown as they are: AO3's own allow-list, held twice (by DOMPurify and by
 * the walk below), without styles, ids of the author's, or anything that asks a server for something. Nodes and
 * not a string, because markup that is written and parsed a second time can turn into something else.
 */
export function cleanFragment(html: string, around: Surroundings): CleanFragment {
  // DOMPurify hands back what it was given where it finds no document.
  if (!purifier.isSupported) throw new Error('There is no document here to clean HTML with.');
  // The line break says to the parser that the body has begun: a <frameset> can no longer swallow the text, nor a
  // <head> the beginning of it.
  const fragment = purifier.sanitize(`<br>${html}`, rules);
  fragment.firstChild?.remove();

  const pictures = replaceMedia(fragment, around);
  const ids = new Set<string>();
  for (const element of fragment.querySelectorAll('*')) {
    if (pictures.has(element)) continue;
    const allowed = allowedHtml.get(element.localName);
    if (!allowed) {
      element.remove();
      continue;
    }
    if (element.localName === 'a') tidyLink(element, around.base, ids);
    if (element.hasAttribute('cite')) tidyCite(element, around.base);
    tidyClass(element);
    for (const name of element.getAttributeNames())
      if (!allowed.includes(name)) element.removeAttribute(name);
  }
  return fragment as CleanFragment;
}

/** Puts kept pictures, and words for all else, where media stood; gives the pictures, which are ours through and through. */
function replaceMedia(fragment: DocumentFragment, { base, say, picture: find }: Surroundings): Set<Element> {
  const pictures = new Set<Element>();
  for (const media of fragment.querySelectorAll([...mediaElements].join())) {
    if (!fragment.contains(media)) continue;
    const picture = find ? keptPicture(media, base, find) : null;
    if (picture) pictures.add(picture);
    media.replaceWith(picture ?? standIn(media, base, say));
  }
  return pictures;
}

/** The same as a string, for files. Cleaning it again changes nothing. */
export function cleanHtml(html: string, around: Surroundings): CleanHtml {
  let before = html;
  // What is taken out can leave nodes where no parser would put them (a div in a p); a second round settles it.
  for (let round = 0; round < 5; round++) {
    const after = serialise(cleanFragment(before, around));
    if (after === before) break;
    before = after;
  }
  return before as CleanHtml;
}

function serialise(fragment: CleanFragment): string {
  const holder = fragment.ownerDocument.createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}

/** Footnotes keep working inside their chapter; every other link opens beside us and tells nobody where it was. */
function tidyLink(link: Element, base: string, ids: Set<string>): void {
  const id = link.getAttribute('name') ?? link.getAttribute('id') ?? '';
  if (id.length > idPrefix.length && !ids.has(id)) link.setAttribute('id', id);
  else link.removeAttribute('id');
  ids.add(id);

  const written = link.getAttribute('href')?.trim() ?? '';
  for (const name of ['href', 'rel', 'target']) link.removeAttribute(name);
  if (/^#./.test(written)) {
    link.setAttribute('href', `#${idPrefix}${written.slice(1).replace(idPrefix, '')}`);
    return;
  }
  const url = readUrl(written, base);
  if (!url) return;
  link.setAttribute('href', url.href);
  link.setAttribute('rel', 'noopener noreferrer nofollow');
  link.setAttribute('target', '_blank');
}

function tidyCite(quote: Element, base: string): void {
  const source = readUrl(quote.getAttribute('cite') ?? '', base);
  if (source) quote.setAttribute('cite', source.href);
  else quote.removeAttribute('cite');
}

/** AO3's own rule for classes; those that begin with "dg-" are what our own pages are styled by. */
function tidyClass(element: Element): void {
  const kept = [...element.classList].filter((name) => /^(?!dg-)[a-z][\w-]+$/i.test(name));
  if (kept.length > 0) element.setAttribute('class', kept.join(' '));
  else element.removeAttribute('class');
}
