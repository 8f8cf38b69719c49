import { strictUrl } from './valid-link';

type Attributes = Record<string, string>;

const none: Attributes = {};

/**
 * The attributes of a clean element that today's HTML (and so EPUB 3) allows on `name`, with only values that it
 * allows. What AO3 still lets authors write by older rules (`align`, `border`, `width`) becomes a class of ours,
 * beginning with "dg-", or a style made of checked numbers. Addresses and ids are for the caller to add.
 */
export function validAttributes(element: Element, name: string, className: string | null = null): Attributes {
  if (!element.hasAttributes()) return className === null ? none : { class: className };
  const classes = [element.getAttribute('class'), className];
  const styles: string[] = [];
  const attributes: Attributes = {};
  for (const attribute of element.getAttributeNames()) {
    const value = (element.getAttribute(attribute) ?? '').trim();
    if (attribute === 'title') attributes.title = value;
    else if (attribute === 'dir') addDirection(attributes, value);
    else if (attribute === 'lang') addLanguage(attributes, value);
    else if (attribute === 'align') classes.push(alignments.get(value.toLowerCase()) ?? null);
    else own.get(attribute)?.(name, value, { attributes, classes, styles });
  }
  const named = classes.filter((one) => one !== null && one !== '').join(' ');
  if (named !== '') attributes.class = named;
  if (styles.length > 0) attributes.style = styles.join(';');
  return attributes;
}

const alignments: ReadonlyMap<string, string> = new Map(
  ['left', 'right', 'center', 'justify', 'top', 'middle', 'bottom'].map((side) => [side, `dg-align-${side}`]),
);

function addDirection(attributes: Attributes, value: string): void {
  const dir = value.toLowerCase();
  if (dir === 'ltr' || dir === 'rtl' || dir === 'auto') attributes.dir = dir;
}

function addLanguage(attributes: Attributes, value: string): void {
  const tag = languageTag(value);
  if (tag === null) return;
  attributes.lang = tag;
  attributes['xml:lang'] = tag;
}

/** A language tag as BCP 47 writes it, or null for what is none. */
export function languageTag(written: string): string | null {
  try {
    return Intl.getCanonicalLocales(written)[0] ?? null;
  } catch {
    return null;
  }
}

interface Gathered {
  attributes: Attributes;
  classes: (string | null)[];
  styles: string[];
}

const sized = /^(?:col|colgroup|hr|img|table|td|th)$/;
const columns = /^(?:col|colgroup)$/;
const cells = /^(?:td|th)$/;
const length = /^\d{1,4}(?:px|%)?$/;

function addSize(name: string, side: 'width' | 'height', value: string, { styles }: Gathered): void {
  if (sized.test(name) && length.test(value))
    styles.push(`${side}:${/\d$/.test(value) ? `${value}px` : value}`);
}

const count = /^[1-9]\d{0,2}$/;

/** Attributes that only some elements have: what becomes of a value on an element of this name. */
const rules: Record<string, (name: string, value: string, gathered: Gathered) => void> = {
  width: (name, value, gathered) => addSize(name, 'width', value, gathered),
  height: (name, value, gathered) => addSize(name, 'height', value, gathered),
  span: (name, value, { attributes }) => {
    if (columns.test(name) && count.test(value)) attributes.span = value;
  },
  colspan: (name, value, { attributes }) => {
    if (cells.test(name) && count.test(value)) attributes.colspan = value;
  },
  rowspan: (name, value, { attributes }) => {
    if (cells.test(name) && count.test(value)) attributes.rowspan = value;
  },
  border: (name, value, { classes }) => {
    if (name === 'table' && value !== '0') classes.push('dg-bordered');
  },
  scope: (name, value, { attributes }) => {
    if (name === 'th' && /^(?:row|col)(?:group)?$/.test(value)) attributes.scope = value;
  },
  start: (name, value, { attributes }) => {
    if (name === 'ol' && /^-?\d{1,9}$/.test(value)) attributes.start = String(Number(value));
  },
  type: (name, value, { attributes, styles }) => {
    if (name === 'ol' && /^[1aAiI]$/.test(value)) attributes.type = value;
    if (name === 'ul' && /^(?:disc|circle|square)$/i.test(value)) styles.push(`list-style-type:${value}`);
  },
  alt: (name, value, { attributes }) => {
    if (name === 'img') attributes.alt = value;
  },
  cite: (name, value, { attributes }) => {
    const source = /^(?:blockquote|q|ins|del)$/.test(name) ? strictUrl(value) : null;
    if (source !== null) attributes.cite = source;
  },
  // Ours: no author's own gets through the cleaner.
  'data-picture': (_, value, { attributes }) => {
    attributes['data-picture'] = value;
  },
  'data-alt': (_, value, { attributes }) => {
    attributes['data-alt'] = value;
  },
  open: (name, _, { attributes }) => {
    if (name === 'details') attributes.open = 'open';
  },
};
const own = new Map(Object.entries(rules));
