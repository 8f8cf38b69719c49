import type { TagKind, Work } from '@/model/work';
import { readWarning } from './fixed-tags';
import { PageChanged } from './page-changed';
import { findPair, type Pair } from './read-pairs';
import { all, firstNamed, textOf } from './select';
import { hiddenTags, readTagName } from './tag-names';

export type Tags = Pick<
  Work,
  | 'rating'
  | 'warnings'
  | 'categories'
  | 'fandoms'
  | 'relationships'
  | 'characters'
  | 'freeforms'
  | 'hiddenKinds'
>;

/**
 * The tags of a work's header, by their real names and in the author's order. A reader's preference can make AO3
 * hide the warnings and the additional tags: such a kind is empty here, and named in `hiddenKinds`. Throws
 * PageChanged for a work without a fandom, which every work has.
 */
export function readTags(header: readonly Pair[], oddities: string[]): Tags {
  const hiddenKinds: TagKind[] = [];
  const read = (kind: TagKind): string[] => {
    const value = findPair(header, kind)?.value;
    if (!value) return [];
    const names = all(value, 'li').map(readTag);
    if (names.includes(null)) hiddenKinds.push(kind);
    else if (names.length === 0) oddities.push(`The header names ${kind} tags, but none is there.`);
    return names.flatMap((name) => name || []);
  };

  const fandoms = read('fandom');
  if (fandoms.length === 0) throw new PageChanged('dl.work.meta > dd.fandom');
  return {
    rating: read('rating')[0] ?? null,
    warnings: read('warning'),
    categories: read('category'),
    fandoms,
    relationships: read('relationship'),
    characters: read('character'),
    freeforms: read('freeform'),
    hiddenKinds,
  };
}

/** A tag without a link is plain text, and a warning's text is not its name. Null for the offer to show hidden ones. */
function readTag(item: Element): string | null {
  const link = firstNamed(item, 'a');
  if (!link) return readWarning(textOf(item));
  const name = readTagName(link);
  return name === hiddenTags ? null : name;
}
