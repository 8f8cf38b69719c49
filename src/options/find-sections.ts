/** Letters as they are compared: small, and without their marks. */
const fold = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** A section of the options, by its heading. */
export interface NamedSection {
  /** The id of its heading. */
  id: string;
  title: string;
}

/**
 * Shows those sections of the options in which every word that was typed stands, and hides the others; all of them where
 * nothing was typed. Returns the ones that are shown.
 */
export function findSections(page: ParentNode, typed: string): NamedSection[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const found: NamedSection[] = [];
  for (const section of page.querySelectorAll<HTMLElement>('section[aria-labelledby]')) {
    const heading = section.querySelector('h2');
    if (!heading || section.parentElement?.closest('section')) continue;
    const text = fold(section.textContent ?? '');
    section.hidden = !words.every((word) => text.includes(word));
    if (!section.hidden) found.push({ id: heading.id, title: heading.textContent ?? '' });
  }
  markWords(page, words);
  return found;
}

/** Marks where the words stand, as the browser marks what is found in a page: nothing in the page changes. */
function markWords(page: ParentNode, words: readonly string[]): void {
  if (typeof Highlight === 'undefined') return;
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    page.contains(node) && node.parentElement?.closest('section:not([hidden])')
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_SKIP,
  );
  for (let node = walker.nextNode(); node && words.length > 0; node = walker.nextNode()) {
    const text = fold(node.nodeValue ?? '');
    // Where folding changes the length, the places in it are no places in the text.
    if (text.length !== node.nodeValue?.length) continue;
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set('dogear-found', new Highlight(...ranges));
}
