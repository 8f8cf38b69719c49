import { workId } from '@/model/ids';
import type { Picked } from '@/model/picked';
import type { TagKind } from '@/model/work';
import { readAccount } from './read-byline';
import { readClassIds } from './read-class-ids';
import { textOf } from './select';
import { readTagName } from './tag-names';

/** Every link that names something, for a selector. The same as in content/pick.css. */
export const pickable =
  'a.tag, a[rel~="author"], li.blurb h4.heading > a[href*="/works/"], ' +
  ':is(ul.series, dd.series, li.series h4) a[href*="/series/"]';

/** Kinds of tags, as AO3's classes around one name them: in the header of a work, and in lists with an "s". */
const around = [
  'fandom',
  'warning',
  'relationship',
  'character',
  'freeform',
  'rating',
  'category',
] as const satisfies readonly TagKind[];

/** What this link names; null for any other link. */
export function readPicked(link: Element): Picked | null {
  if (!link.matches(pickable)) return null;
  if (link.matches('a.tag')) {
    const found = around.find((kind) => link.closest(`.${kind}s, dd.${kind}`));
    return { kind: 'tag', tag: readTagName(link), tagKind: found ?? null };
  }
  const item = link.closest('li.blurb');
  if (link.matches('[rel~="author"]')) {
    const account = readAccount(link);
    const users = item?.matches('.work') ? readClassIds(item).users : [];
    const [only = null] = users.length === 1 ? users : [];
    return account && { kind: 'author', login: account.login, userId: only };
  }
  if (link.matches('[href*="/series/"]')) return { kind: 'series', series: textOf(link) };
  return readWork(link);
}

type PickedPage = Extract<Picked, { kind: 'work' | 'series' }>;

/** The work or the series of a page that shows one; null for any other. */
export function readPickedPage(page: Document): PickedPage | null {
  const series = page.querySelector('.series-show > h2.heading');
  if (series) return { kind: 'series', series: textOf(series) };
  const link = page.querySelector('.work.navigation a[href*="/works/"]');
  return link && readWork(link);
}

function readWork(link: Element): PickedPage | null {
  const [, digits] = /\/works\/(\d+)/.exec(link.getAttribute('href') ?? '') ?? [];
  return digits ? { kind: 'work', work: workId(digits) } : null;
}
