import { all } from './select';

/** How the elements of each of calibre's classes are aligned. */
type Alignments = ReadonlyMap<string, string>;

/**
 * A copy of an EPUB's document without what calibre did to the markup that AO3 gave it: it puts a class of its own
 * on every element, turns `align` into one of them, and leads a link within the work through its file's name. The
 * given document stays as it is. `aligned`: what its classes say of alignment.
 */
export function withoutCalibre(page: Document, aligned: Alignments): Document {
  const copy = page.cloneNode(true) as Document;
  for (const element of all(copy, '[class*="calibre"]')) {
    const names = [...element.classList];
    const align = names.map((name) => aligned.get(name)).find(Boolean);
    if (align && !element.hasAttribute('align')) element.setAttribute('align', align);
    const own = names.filter((name) => !/^calibre\d*$/.test(name));
    if (own.length > 0) element.setAttribute('class', own.join(' '));
    else element.removeAttribute('class');
  }
  for (const link of all(copy, 'a[href*="_split_"]')) {
    const [, anchor] = /^[^/:]+_split_\d+\.x?html(#.+)$/.exec(link.getAttribute('href') ?? '') ?? [];
    if (anchor) link.setAttribute('href', anchor);
  }
  return copy;
}

/** The alignments in the style sheet of a book. */
export function readAlignments(css: string): Alignments {
  const rules = css.matchAll(/\.(calibre\d*)\s*\{([^{}]*)\}/g);
  return new Map(
    [...rules].flatMap(([, name, body]) => {
      const [, align] = /(?:^|[;\s])text-align:\s*(center|right|left|justify)\b/.exec(body ?? '') ?? [];
      return name && align ? [[name, align] as const] : [];
    }),
  );
}
