import { hasClass, maybe } from './select';

/** Where the parts of a listing's item stand. Each is null where the item has none. */
export interface BlurbParts {
  item: Element;
  /** Title, byline, fandoms, symbols and date. */
  header: Element | null;
  /** In place of a header: a work that is not revealed. */
  mystery: Element | null;
  tags: Element | null;
  summary: Element | null;
  series: Element | null;
  stats: Element | null;
  /** The marks of a bookmark (private, rec, …). */
  status: Element | null;
  /** What a reader added: their bookmark, or their visits. */
  user: Element | null;
  /** In place of everything: "This has been deleted, sorry!" */
  message: Element | null;
  /** Bookmarks that are listed beneath what they are of. */
  recent: Element | null;
  /** "This work is a draft …" */
  caution: Element | null;
}

type Named = Exclude<keyof BlurbParts, 'item'>;

/**
 * Finds the parts by walking the item's own children once. A bookmark has two dates, two lists of tags and two
 * quotes; those of the bookmark are inside `user`, and what an author or bookmarker wrote is inside a quote, so that
 * neither is ever looked at. An add-on may have put everything into an element of its own: then the walk is there.
 */
export function findBlurbParts(item: Element): BlurbParts {
  const parts: BlurbParts = {
    item,
    header: null,
    mystery: null,
    tags: null,
    summary: null,
    series: null,
    stats: null,
    status: null,
    user: null,
    message: null,
    recent: null,
    caution: null,
  };
  gather(item, parts);
  if (!parts.header && !parts.mystery) {
    const header = maybe(item, '.header.module');
    const inside = header?.closest('li') === item ? header.parentElement : null;
    if (inside && inside !== item) gather(inside, parts);
  }
  return parts;
}

function gather(within: Element, parts: BlurbParts): void {
  for (let child = within.firstElementChild; child; child = child.nextElementSibling) {
    const part = partOf(child);
    if (part) parts[part] ??= child;
  }
}

/** By the element's name and, for all but the quote, one of its classes, which is that of the part; the first that fits. */
const named: Readonly<Record<string, readonly Named[]>> = {
  div: ['mystery', 'header', 'user', 'recent'],
  ul: ['tags', 'series'],
  p: ['status', 'message', 'caution'],
  dl: ['stats'],
};

function partOf(child: Element): Named | null {
  if (child.localName === 'blockquote') return 'summary';
  return named[child.localName]?.find((part) => hasClass(child, part)) ?? null;
}
