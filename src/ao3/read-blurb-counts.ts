import { type ChapterCount, readChapterCount, readCount } from './read-counts';
import { readPairs } from './read-pairs';
import { maybe } from './select';

/** The statistics of an item by their names. */
export class BlurbCounts {
  readonly #values = new Map<string, Element[]>();
  readonly #path: string;

  /** @param path the item's own address on AO3 ("/works/7") */
  constructor(list: Element | null, path: string) {
    this.#path = path;
    for (let child = list?.firstElementChild ?? null; child; child = child.nextElementSibling) {
      const name = child.localName === 'dd' ? firstWord(child.className) : '';
      if (name) this.#add(name, child);
    }
    // In 2022 those of a series still had no classes.
    if (list && this.#values.size === 0)
      for (const { name, value } of readPairs(list)) this.#add(name, value);
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** Null where the pair is missing, or its text is no number. */
  count(name: string): number | null {
    const value = this.value(name);
    return value && readCount(ownText(value));
  }

  chapters(): ChapterCount | null {
    const value = this.value('chapters');
    return value && readChapterCount(ownText(value));
  }

  /**
   * The value of a pair. AO3's cache has been seen to put another work's pair before the right one (January 2026),
   * which its link gives away.
   */
  value(name: string): Element | null {
    const named = this.#values.get(name);
    if (!named) return null;
    return (named.length > 1 && named.find((value) => this.#isOwn(value))) || (named[0] ?? null);
  }

  #add(name: string, value: Element): void {
    const named = this.#values.get(name);
    if (named) named.push(value);
    else this.#values.set(name, [value]);
  }

  #isOwn(value: Element): boolean {
    const href = maybe(value, 'a')?.getAttribute('href');
    const [, path] = /(\/(?:works|series|external_works)\/\d+)/.exec(href ?? '') ?? [];
    return !path || path === this.#path;
  }
}

function firstWord(classes: string): string {
  const space = classes.search(/\s/);
  return space < 0 ? classes : classes.slice(0, space);
}

/** Text and links. Add-ons put estimates and badges beside a number, in elements of their own. */
function ownText(value: Element): string {
  if (!value.firstElementChild) return value.textContent ?? '';
  let text = '';
  for (let node = value.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 || node.nodeName === 'A') text += node.textContent ?? '';
  }
  return text;
}
