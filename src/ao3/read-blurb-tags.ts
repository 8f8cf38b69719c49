import type { BlurbFacts } from '@/model/blurb';
import type { TagKind } from '@/model/work';
import { readFixedTags } from './fixed-tags';
import { all, firstNamed, hasClass, textOf } from './select';
import { hiddenTags, readTagName } from './tag-names';

export type Listed = Pick<
  BlurbFacts,
  'warnings' | 'relationships' | 'characters' | 'freeforms' | 'hiddenKinds'
>;
type ListName = Exclude<keyof Listed, 'hiddenKinds'>;

const kinds: Readonly<Record<ListName, TagKind>> = {
  warnings: 'warning',
  relationships: 'relationship',
  characters: 'character',
  freeforms: 'freeform',
};
const listNames = Object.keys(kinds) as ListName[];

/**
 * The tags of an item's list, one link in each of its items. Kinds that the reader hides have one link in their place,
 * which is no tag.
 */
export function readBlurbTags(list: Element | null): Listed {
  const tags: Listed = { warnings: [], relationships: [], characters: [], freeforms: [], hiddenKinds: [] };
  // Hundreds on a page: to go from one to the next is quicker than any query that finds them.
  let classes = '';
  let name: ListName | null = null;
  for (let item = list?.firstElementChild ?? null; item; item = item.nextElementSibling) {
    const { className } = item;
    if (className !== classes) {
      classes = className;
      name = nameOf(item);
    }
    if (!name) continue;
    // Nearly always the first child; asked for here, where a browser sees nothing but items of such lists.
    const first = item.firstElementChild;
    const link = first?.localName === 'a' ? first : firstNamed(item, 'a');
    if (!link) continue;
    const tag = readTagName(link);
    if (tag === hiddenTags) tags.hiddenKinds.push(kinds[name]);
    else tags[name].push(tag);
  }
  return tags;
}

function nameOf(item: Element): ListName | null {
  return listNames.find((name) => hasClass(item, name)) ?? null;
}

/** Those of the symbol where the list names none and hides none. */
export const warningsOf = (listed: Listed, symbols: Symbols): string[] =>
  listed.warnings.length > 0 || listed.hiddenKinds.includes('warning') ? listed.warnings : symbols.warnings;

/** The fandoms of the heading. */
export function readBlurbFandoms(heading: Element | null): string[] {
  return heading ? all(heading, 'a.tag').map(readTagName) : [];
}

/** What the four symbols in an item's corner say. */
export interface Symbols {
  rating: string | null;
  warnings: string[];
  categories: string[];
  complete: boolean | null;
}

/** The class of the symbol for each rating; a series shows the highest of its works under it. */
const ratings: Readonly<Record<string, string>> = {
  'rating-explicit': 'Explicit',
  'rating-mature': 'Mature',
  'rating-teen': 'Teen And Up Audiences',
  'rating-general-audience': 'General Audiences',
  'rating-notrated': 'Not Rated',
};

/** Nearly always the first class. */
const symbolClass = /(?:^|\s)((rating|warning|category|complete)-\S+)/;

/** Reads `ul.required-tags`. Each symbol's title lists the tags behind it in words. */
export function readSymbols(list: Element | null): Symbols {
  const symbols: Symbols = { rating: null, warnings: [], categories: [], complete: null };
  for (let item = list?.firstElementChild ?? null; item; item = item.nextElementSibling) {
    const symbol = firstNamed(item, 'span');
    if (!symbol) continue;
    const words = symbol.getAttribute('title') || textOf(symbol);
    const [, name = '', what] = symbolClass.exec(symbol.className) ?? [];
    if (what === 'rating') symbols.rating = readRating(words, ratings[name] ?? null);
    else if (what === 'warning') symbols.warnings = readFixedTags('warning', words);
    else if (what === 'category') symbols.categories = readFixedTags('category', words);
    else if (what === 'complete') symbols.complete = readComplete(name);
  }
  return symbols;
}

function readComplete(name: string): boolean | null {
  return name === 'complete-yes' ? true : name === 'complete-no' ? false : null;
}

/** By the words where they name one rating; one that has none ("No rating") has the symbol of "Not Rated". */
function readRating(words: string, highest: string | null): string | null {
  const named = readFixedTags('rating', words);
  return named.length > 1 ? highest : (named[0] ?? null);
}
