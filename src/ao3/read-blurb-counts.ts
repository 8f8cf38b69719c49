import { type ChapterCount, readChapterCount, readCount } from './read-counts';
import { readPairs } from './read-pairs';
import type { ShownBlurb } from './recognise-blurb';
import { maybe } from './select';

/**
 * What is counted of each kind even when it is zero, as all else is not: where it stands, what is missing is zero.
 * Before April 2020 an author could hide the hits.
 */
const alwaysCounted = { work: 'hits', series: 'works', external: null } as const;

const paths = { work: 'works', series: 'series', external: 'external_works' } as const;

/** The statistics of an item by their names. */
export class BlurbCounts {
  readonly #values = new Map<string, Element>();
  /** The item's own address on AO3 ("/works/7"). */
  readonly #path: string;
  readonly #proves: string | null;

  constructor({ kind, id, parts: { stats } }: { kind: ShownBlurb['kind']; id: number | null; parts: Stats }) {
    this.#path = `/${paths[kind]}/${id}`;
    this.#proves = alwaysCounted[kind];
    for (let child = stats?.firstElementChild ?? null; child; child = child.nextElementSibling) {
      const name = child.localName === 'dd' ? firstWord(child.className) : '';
      if (name) this.#add(name, child);
    }
    // In 2022 those of a series still had no classes.
    if (stats && this.#values.size === 0)
      for (const { name, value } of readPairs(stats)) this.#add(name, value);
  }

  /** Null where the pair is missing, or its text is no number. */
  count(name: string): number | null {
    const value = this.value(name);
    return value && readCount(ownText(value));
  }

  /** The same of what AO3 leaves out when it is zero. */
  countOrZero(name: string): number | null {
    if (this.#values.has(name)) return this.count(name);
    return this.#proves !== null && this.#values.has(this.#proves) ? 0 : null;
  }

  chapters(): ChapterCount | null {
    const value = this.value('chapters');
    return value && readChapterCount(ownText(value));
  }

  /** The value of a pair. */
  value(name: string): Element | null {
    return this.#values.get(name) ?? null;
  }

  /**
   * AO3's cache has been seen to put another work's pair before the right one (January 2026), which its link gives
   * away.
   */
  #add(name: string, value: Element): void {
    const known = this.#values.get(name);
    if (!known || (!this.#isOwn(known) && this.#isOwn(value))) this.#values.set(name, value);
  }

  #isOwn(value: Element): boolean {
    const href = maybe(value, 'a')?.getAttribute('href');
    const [, path] = /(\/(?:works|series|external_works)\/\d+)/.exec(href ?? '') ?? [];
    return !path || path === this.#path;
  }
}

interface Stats {
  stats: Element | null;
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
