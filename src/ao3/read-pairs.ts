import { textOf } from './select';

/** One line of a definition list: "Words: 5,688". */
export interface Pair {
  /** By AO3's class for it, or, on pages from before it had classes (2013), by its label. */
  name: string;
  /** As shown, without the colon; '' where there is none. */
  readonly label: string;
  value: HTMLElement;
}

/** What the labels of 2013 are called since then. */
const byLabel: Readonly<Record<string, string>> = { updated: 'status', completed: 'status' };

/** The pairs of a `dl`, in its order. */
export function readPairs(list: Element): Pair[] {
  const pairs: Pair[] = [];
  let term: Element | null = null;
  for (let child = list.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === 'dt') term = child;
    if (!isValue(child)) continue;
    pairs.push(pairOf(term, child));
    term = null;
  }
  return pairs;
}

/** The value by that name, or null. AO3 has each name once. */
export function findPair(pairs: readonly Pair[], name: string): Pair | null {
  return pairs.find((pair) => pair.name === name) ?? null;
}

/** Every tag's class is followed by "tags", in whatever order; what else stands there is an add-on's. */
function pairOf(term: Element | null, value: HTMLElement): Pair {
  const [first] = /(?<!\S)(?!tags(?!\S))\S+/.exec(value.className) ?? [];
  const name = first ?? nameOf(labelOf(term));
  return {
    name,
    // Few ask for it, and reading sixteen labels takes as long as reading as many numbers.
    get label() {
      return labelOf(term);
    },
    value,
  };
}

function nameOf(label: string): string {
  const name = label.toLowerCase();
  return byLabel[name] ?? name;
}

function labelOf(term: Element | null): string {
  return textOf(term).replace(/ ?:$/, '');
}

function isValue(child: Element): child is HTMLElement {
  return child.localName === 'dd';
}
