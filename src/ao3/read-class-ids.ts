import { type UserId, userId } from '@/model/ids';

/** The numbers that AO3 writes into an item's classes: "work-1", "series-2", "external-work-3", "user-4". */
export interface ClassIds {
  work: number | null;
  series: number | null;
  external: number | null;
  /** The authors', then that of the bookmark's owner, each once. */
  users: UserId[];
}

/** Reads them whatever their order; none on pages from before February 2021 (bookmarks: May 2022). */
export function readClassIds(item: Element): ClassIds {
  const ids: ClassIds = { work: null, series: null, external: null, users: [] };
  const { className } = item;
  for (let found = numbered.exec(className); found; found = numbered.exec(className)) {
    const [, what, digits] = found;
    if (what === 'user') ids.users.push(userId(digits ?? ''));
    else if (what === 'external-work') ids.external = Number(digits);
    else if (what === 'work') ids.work = Number(digits);
    else ids.series = Number(digits);
  }
  return ids;
}

/** Goes on from where it was, and begins anew when it found nothing more. */
const numbered = /(?<!\S)(work|series|external-work|user)-([1-9]\d*)(?!\S)/g;
