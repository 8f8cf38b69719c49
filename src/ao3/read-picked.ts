import { workId } from '@/model/ids';
import type { Picked } from '@/model/picked';
import type { TagKind } from '@/model/work';
import { readAccount } from './read-byline';
import { readClassIds } from './read-class-ids';
import { readTagName } from './tag-names';

/** Every link that names something, for a selector. */
export const pickable = 'a.tag, a[rel~="author"], li.blurb h4.heading > a[href*="/works/"]';

/** What stands around a tag of each kind: AO3's classes in lists, and in the header of a work. */
const around: readonly (readonly [selector: string, kind: TagKind])[] = [
  ['.fandoms, dd.fandom', 'fandom'],
  ['.warnings, dd.warning', 'warning'],
  ['.relationships, dd.relationship', 'relationship'],
  ['.characters, dd.character', 'character'],
  ['.freeforms, dd.freeform', 'freeform'],
  ['dd.rating', 'rating'],
  ['dd.category', 'category'],
];

/** What this link names; null for any other link. */
export function readPicked(link: Element): Picked | null {
  if (!link.matches(pickable)) return null;
  if (link.matches('a.tag')) {
    const found = around.find(([selector]) => link.closest(selector));
    return { kind: 'tag', tag: readTagName(link), tagKind: found?.[1] ?? null };
  }
  const item = link.closest('li.blurb');
  if (link.matches('[rel~="author"]')) {
    const account = readAccount(link);
    const users = item?.matches('.work') ? readClassIds(item).users : [];
    const [only = null] = users.length === 1 ? users : [];
    return account && { kind: 'author', login: account.login, userId: only };
  }
  const [, digits] = /\/works\/(\d+)/.exec(link.getAttribute('href') ?? '') ?? [];
  return digits ? { kind: 'work', work: workId(digits) } : null;
}
