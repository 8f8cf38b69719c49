import type { FootnoteLinks } from './valid-markup';

/**
 * The anchors that links within a work lead to ("#note3"). Authors use the same names in every chapter, so each page
 * has its own; a name that a page does not have is looked for on the pages of the work that were told of before.
 */
export class Footnotes {
  readonly #elsewhere = new Map<string, string>();

  /**
   * Tells of the anchors in these texts, all of one page, and gives the links on that page. Ids there begin with
   * `prefix`; `page` is what stands before "#" in a link from another page.
   */
  linksOf(texts: readonly DocumentFragment[], page: string, prefix: string): FootnoteLinks {
    const own = new Map<string, string>();
    for (const anchor of texts.flatMap((text) => [...text.querySelectorAll('a[id]')])) {
      // Of an <rp>, only the text is written.
      if (anchor.id === '' || own.has(anchor.id) || anchor.closest('rp')) continue;
      const id = `${prefix}n${own.size + 1}`;
      own.set(anchor.id, id);
      if (!this.#elsewhere.has(anchor.id)) this.#elsewhere.set(anchor.id, `${page}#${id}`);
    }
    const unwritten = new Map(own);
    return {
      place(id) {
        const made = unwritten.get(id) ?? null;
        unwritten.delete(id);
        return made;
      },
      follow: (id) => (own.has(id) ? `#${own.get(id)}` : (this.#elsewhere.get(id) ?? null)),
    };
  }
}
