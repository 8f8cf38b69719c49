import { type SeriesId, seriesId, type WorkId, workId } from '@/model/ids';
import { type BlurbParts, findBlurbParts } from './find-blurb-parts';
import { findHeaderParts, findTitle, type HeaderParts } from './find-header-parts';
import { PageChanged } from './page-changed';
import { type ClassIds, readClassIds } from './read-class-ids';
import { hasClass } from './select';

/** What an item of a listing shows, before anything more of it is read. A bookmark is what it is of. */
export type RecognisedBlurb =
  | ShownBlurb
  /** Not revealed yet. */
  | (Found & { kind: 'mystery'; id: WorkId | null })
  | (Found & { kind: 'deleted'; id: null });

export type ShownBlurb = Titled &
  ({ kind: 'work'; id: WorkId } | { kind: 'series'; id: SeriesId } | { kind: 'external'; id: number | null });

interface Found {
  parts: BlurbParts;
  ids: ClassIds;
}

interface Titled extends Found {
  header: HeaderParts;
  heading: Element;
  /** The link to what is shown, and its address. */
  title: Element;
  href: string;
}

/**
 * Recognises one item of a listing (`li.blurb`), whichever list it stands in. Null for an item that shows no work and
 * no series: a collection, a pseud, a prompt, a bookmark beneath another item. Looks at nothing outside the item,
 * so that it can be asked of each as the page arrives. Throws PageChanged where an item has no title, or none that
 * tells what it is.
 */
export function recogniseBlurb(item: Element): RecognisedBlurb | null {
  const ids = readClassIds(item);
  const isExternal = ids.external !== null || item.id.startsWith('external_work_');
  if (!hasClass(item, 'blurb') || !(isExternal || shown.some((name) => hasClass(item, name)))) return null;

  const parts = findBlurbParts(item);
  const found = { parts, ids };
  if (parts.mystery) {
    const digits = ids.work ?? workInId(item);
    return { ...found, kind: 'mystery', id: digits ? workId(digits) : null };
  }
  if (!parts.header) {
    if (!parts.message && !hasClass(item, 'deleted')) throw new PageChanged('.header.module');
    return { ...found, kind: 'deleted', id: null };
  }
  const header = findHeaderParts(parts.header);
  const { heading, title } = findTitle(header);
  const titled = { parts, ids, header, heading, title, href: title.getAttribute('href') ?? '' };
  const [, external] = /\/external_works\/(\d+)/.exec(titled.href) ?? [];
  if (isExternal || external) return { ...titled, kind: 'external', id: externalId(found, external) };
  const [, series] = /\/series\/(\d+)/.exec(titled.href) ?? [];
  if (series) return { ...titled, kind: 'series', id: seriesId(series) };
  return { ...titled, kind: 'work', id: readId(titled) };
}

const shown = ['work', 'bookmark', 'series'];

const externalId = ({ ids, parts: { item } }: Found, linked: string | undefined): number | null =>
  Number(ids.external ?? linked ?? /^external_work_(\d+)$/.exec(item.id)?.[1]) || null;

/** The class (2021), the item's id (not in bookmarks), the title's address (not in every add-on's rebuilt list). */
function readId({ ids, parts, href }: Titled): WorkId {
  const digits = ids.work ?? workInId(parts.item) ?? /\/works\/(\d+)/.exec(href)?.[1];
  if (!digits) throw new PageChanged('#work_ID');
  return workId(digits);
}

const workInId = (item: Element): string | undefined => /^work_(\d+)$/.exec(item.id)?.[1];
