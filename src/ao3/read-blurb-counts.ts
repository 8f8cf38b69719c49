import { type ChapterCount, readChapterCount, readCount } from './read-counts';
import type { Pair } from './read-pairs';
import { maybe } from './select';

/** Reads the statistics of an item by their names. `path` is the item's own address on AO3 ("/works/7"). */
export class BlurbCounts {
  readonly #pairs: readonly Pair[];
  readonly #path: string;

  constructor(pairs: readonly Pair[], path: string) {
    this.#pairs = pairs;
    this.#path = path;
  }

  has(name: string): boolean {
    return this.#pairs.some((pair) => pair.name === name);
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
    const named = this.#pairs.filter((pair) => pair.name === name);
    return (named.find((pair) => this.#isOwn(pair.value)) ?? named[0])?.value ?? null;
  }

  #isOwn(value: Element): boolean {
    const href = maybe(value, 'a')?.getAttribute('href');
    const [, path] = /(\/(?:works|series|external_works)\/\d+)/.exec(href ?? '') ?? [];
    return !path || path === this.#path;
  }
}

/** Text and links. Add-ons put estimates and badges beside a number, in elements of their own. */
function ownText(value: Element): string {
  let text = '';
  for (const node of value.childNodes) {
    if (node.nodeType === 3 || node.nodeName.toLowerCase() === 'a') text += node.textContent ?? '';
  }
  return text.trim();
}
