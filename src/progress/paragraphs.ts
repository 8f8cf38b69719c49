/** A paragraph of a chapter's text: a run of words between two breaks, as the page shows it. */
export interface Paragraph {
  /** Its words, white space folded. Never empty. */
  text: string;
  /** The first and the last of its text nodes. */
  first: Text;
  last: Text;
}

/** Elements that begin and end a paragraph, of those that AO3 lets authors use and those that our reader makes of them. */
const breaking: ReadonlySet<string> = new Set(
  `address article blockquote br caption center col colgroup dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6
  hr li ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** What stands in the place of words: it is shown in one view and not in another. */
const wordless: ReadonlySet<string> = new Set(
  'audio button embed iframe img noscript object script style svg template video'.split(' '),
);

/** AO3's heading for screen readers, our reader's words for a picture that is not shown, and our own elements. */
const apart = ['landmark', 'left-out', 'dogear'] as const;

/**
 * The paragraphs of a chapter's text, in order: lines, cells and headings are each one too, and what has no words is
 * none. The same in chapter view, entire view and our reader. One by one, so that whoever asks can let the browser
 * breathe in between; and without calling itself, because authors nest deep.
 */
export function* eachParagraph(chapter: Element): Generator<Paragraph> {
  let run: Text[] = [];
  let node: Node | null = chapter.firstChild;
  while (node) {
    let inside: Node | null = null;
    if (isText(node)) run.push(node);
    else if (isElement(node)) {
      const breaks = breaking.has(node.localName);
      if (breaks) {
        yield* paragraphOf(run);
        run = [];
      }
      inside = isWordless(node) ? null : node.firstChild;
    }
    if (inside) {
      node = inside;
      continue;
    }
    let next: Node | null = node.nextSibling;
    while (!next && node && node.parentNode && node.parentNode !== chapter) {
      node = node.parentNode;
      if (isElement(node) && breaking.has(node.localName)) {
        yield* paragraphOf(run);
        run = [];
      }
      next = node.nextSibling;
    }
    node = next;
  }
  yield* paragraphOf(run);
}

function* paragraphOf(run: readonly Text[]): Generator<Paragraph> {
  const worded = run.filter(({ data }) => /\S/.test(data));
  const [first] = worded;
  const last = worded.at(-1);
  if (!first || !last) return;
  const [only] = run;
  const text = run.length === 1 && only ? only.data : run.map(({ data }) => data).join('');
  yield { text: fold(text), first, last };
}

function isWordless(element: Element): boolean {
  if (wordless.has(element.localName)) return true;
  return element.hasAttribute('class') && apart.some((name) => element.classList.contains(name));
}

/** Unbreakable spaces are folded too: one view may keep them where another does not. */
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isText = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4;
const isElement = (node: Node): node is Element => node.nodeType === 1;
