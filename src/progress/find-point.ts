import type { Paragraph } from './paragraphs';
import type { Point } from './place-in-text';

/** Where a paragraph is on the screen, in CSS px. Both 0 for one that is not shown at all. */
export function edgesOf({ first, last }: Paragraph): { top: number; bottom: number } {
  const range = first.ownerDocument.createRange();
  range.setStart(first, 0);
  range.setEnd(last, last.data.length);
  const { top, bottom } = range.getBoundingClientRect();
  return { top, bottom };
}

/**
 * The point of a text that stands at a height (px) of the screen: of the last paragraph that begins above it. Above
 * the text it is its beginning, below it its end. Asks for the places of a dozen paragraphs, not of all.
 */
export function findPoint(paragraphs: readonly Paragraph[], height: number): Point {
  let [low, high] = [0, paragraphs.length];
  let edges = { top: 0, bottom: 0 };
  while (low < high) {
    const middle = (low + high) >> 1;
    const shown = nextShown(paragraphs, middle, high);
    if (shown && shown.edges.top <= height) {
      low = shown.index + 1;
      edges = shown.edges;
    } else high = middle;
  }
  if (low === 0) return { paragraph: 0, into: 0 };
  const into = (height - edges.top) / Math.max(1, edges.bottom - edges.top);
  // In the space between two paragraphs, the next one is at hand.
  if (into > 1 && low < paragraphs.length) return { paragraph: low, into: 0 };
  return { paragraph: low - 1, into: Math.min(1, into) };
}

/** The first paragraph from there on that is shown. A skin may hide some. */
function nextShown(paragraphs: readonly Paragraph[], from: number, to: number) {
  for (let index = from; index < to; index++) {
    const paragraph = paragraphs[index];
    const edges = paragraph ? edgesOf(paragraph) : { top: 0, bottom: 0 };
    if (edges.bottom > edges.top) return { index, edges };
  }
  return null;
}

/** Among elements one below the other, the last that begins above a height (px); the first where none does. */
export function lastAbove<Item>(
  items: readonly Item[],
  element: (item: Item) => Element,
  height: number,
): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && element(item).getBoundingClientRect().top <= height) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
