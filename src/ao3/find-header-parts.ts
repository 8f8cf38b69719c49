import { PageChanged } from './page-changed';
import { hasClass, maybe } from './select';

/** Where the parts of an item's header stand. Each is null where it has none. */
export interface HeaderParts {
  /** Title, byline, gifts and lock. */
  heading: Element | null;
  fandoms: Element | null;
  /** `ul.required-tags`. */
  symbols: Element | null;
  date: Element | null;
}

/** Finds them by walking the header's children once; what an add-on has put into an element of its own, by a query. */
export function findHeaderParts(header: Element): HeaderParts {
  const parts: HeaderParts = { heading: null, fandoms: null, symbols: null, date: null };
  for (let child = header.firstElementChild; child; child = child.nextElementSibling) {
    const { localName } = child;
    if (localName === 'h4') parts.heading ??= child;
    else if (localName === 'h5') parts.fandoms ??= child;
    else if (hasClass(child, 'required-tags')) parts.symbols ??= child;
    else if (hasClass(child, 'datetime')) parts.date ??= child;
  }
  return {
    heading: parts.heading ?? maybe(header, 'h4'),
    fandoms: parts.fandoms ?? maybe(header, 'h5'),
    symbols: parts.symbols ?? maybe(header, '.required-tags'),
    date: parts.date ?? maybe(header, '.datetime'),
  };
}

/** The heading, and in it the link to what the item shows. Throws PageChanged where there is none. */
export function findTitle({ heading }: HeaderParts): { heading: Element; title: Element } {
  if (!heading) throw new PageChanged('h4.heading');
  const first = heading.firstElementChild;
  const isTitle = first?.localName === 'a' && !first.hasAttribute('rel');
  const title = isTitle ? first : maybe(heading, 'a:not([rel~="author"])');
  if (!title) throw new PageChanged('h4.heading > a');
  return { heading, title };
}
