import { textOf } from './select';

/** One line of a definition list: "Words: 5,688". */
export interface Pair {
  /** By AO3's class for it, or, on pages from before it had classes (2013), by its label. */
  name: string;
  /** As shown, without the colon. */
  label: string;
  value: HTMLElement;
}

/** What the labels of 2013 are called since then. */
const byLabel: Readonly<Record<string, string>> = { updated: 'status', completed: 'status' };

/** The pairs of a `dl`, in its order; a `dd` without a `dt` before it has an empty label. */
export function readPairs(list: Element): Pair[] {
  const pairs: Pair[] = [];
  let label = '';
  for (const child of list.children) {
    if (child.localName === 'dt') label = textOf(child).replace(/ ?:$/, '');
    if (!isValue(child)) continue;
    pairs.push({ name: nameOf(child, label.toLowerCase()), label, value: child });
    label = '';
  }
  return pairs;
}

/** The value by that name, or null. AO3 has each name once. */
export function findPair(pairs: readonly Pair[], name: string): Pair | null {
  return pairs.find((pair) => pair.name === name) ?? null;
}

/** Every tag's class is followed by "tags", in whatever order; what else stands there is an add-on's. */
function nameOf(value: Element, label: string): string {
  const [first] = [...value.classList].filter((name) => name !== 'tags');
  return first ?? byLabel[label] ?? label;
}

function isValue(child: Element): child is HTMLElement {
  return child.localName === 'dd';
}
