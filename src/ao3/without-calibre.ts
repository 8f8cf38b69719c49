import { all } from './select';

/**
 * A copy of an EPUB's document without what calibre did to the markup that AO3 gave it: it puts a class of its own
 * on every element, turns `align` into one of them, and leads a link within the work through its file's name. The
 * given document stays as it is. `css` is the book's style sheet, for the alignments.
 */
export function withoutCalibre(page: Document, css: string): Document {
  const copy = page.cloneNode(true) as Document;
  const aligned = readAlignments(css);
  for (const element of all(copy, '[class*="calibre"]')) {
    const names = [...element.classList];
    const align = names.map((name) => aligned.get(name)).find(Boolean);
    if (align && !element.hasAttribute('align')) element.setAttribute('align', align);
    const own = names.filter((name) => !/^calibre\d*$/.test(name));
    if (own.length > 0) element.className = own.join(' ');
    else element.removeAttribute('class');
  }
  for (const link of all(copy, 'a[href*="_split_"]')) {
    const [, anchor] = /^[^/:]+_split_\d+\.x?html(#.+)$/.exec(link.getAttribute('href') ?? '') ?? [];
    if (anchor) link.setAttribute('href', anchor);
  }
  return copy;
}

function readAlignments(css: string): Map<string, string> {
  const rules = css.matchAll(/\.(calibre\d*)\s*\{([^}]*)\}/g);
  return new Map(
    [...rules].flatMap(([, name, body]) => {
      const [, align] = /(?:^|[;\s])text-align:\s*(center|right|left|justify)\b/.exec(body ?? '') ?? [];
      return name && align ? [[name, align] as const] : [];
    }),
  );
}
