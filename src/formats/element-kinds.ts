/** How an element may stand: beside paragraphs, within a line, or not at all (then what is in it stands in its place). */
export type ElementKind = 'block' | 'inline' | 'none';

/** Elements of AO3's list that stand beside paragraphs, or in a list, table or the like of their own. */
const blocks =
  `address blockquote caption center col colgroup dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6
  hr li ol p pre summary table tbody td tfoot th thead tr ul`.split(/\s+/);

const inlines =
  `a abbr acronym b big br cite code del dfn em i img ins kbd q rb rp rt rtc ruby s samp small span strike
  strong sub sup tt u var`.split(/\s+/);

const kinds: ReadonlyMap<string, ElementKind> = new Map([
  ...blocks.map((name) => [name, 'block'] as const),
  ...inlines.map((name) => [name, 'inline'] as const),
]);

/** What kind of element this is, by its name in HTML. */
export const elementKind = (name: string): ElementKind => kinds.get(name) ?? 'none';

/** Finds every block in a tree. */
export const blockSelector = blocks.join();

/** Inline elements that cannot be taken apart around a block: a block in them becomes part of the line. */
export const undivided: ReadonlySet<string> = new Set(['ruby', 'rb', 'rt', 'rtc', 'rp', 'br', 'img']);

/** Elements that AO3 allows and today's HTML does not: what stands for them, and the class that makes it look so. */
export const replaced: ReadonlyMap<string, readonly [name: string, className: string | null]> = new Map([
  ['acronym', ['abbr', null]],
  ['big', ['span', 'dg-big']],
  ['center', ['div', 'dg-center']],
  ['strike', ['s', null]],
  ['tt', ['span', 'dg-tt']],
  // Parts of a list, a table or a ruby that stand outside of one.
  ['caption', ['div', 'dg-center']],
  ['dd', ['div', 'dg-indented']],
  ['dt', ['div', null]],
  ['figcaption', ['div', null]],
  ['rb', ['span', null]],
  ['rp', ['span', null]],
  ['rt', ['span', null]],
  ['rtc', ['span', null]],
  ['summary', ['div', null]],
  ['td', ['div', null]],
  ['th', ['div', null]],
  ['tr', ['div', null]],
]);
