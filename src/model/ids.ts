/**
 * AO3's own numbers. Each sequence is independent (work 7 and chapter 7 have nothing to do with each other), so
 * each has a type of its own and one cannot be passed for another.
 */
declare const brand: unique symbol;
type Id<Name extends string> = number & { readonly [brand]: Name };

export type WorkId = Id<'work'>;
export type ChapterId = Id<'chapter'>;
export type SeriesId = Id<'series'>;
export type BookmarkId = Id<'bookmark'>;
export type UserId = Id<'user'>;

/** Each takes the digits as AO3 prints them (or the number), and throws a RangeError for anything else. */
export const workId = (from: string | number): WorkId => whole(from, 'work id') as WorkId;
export const chapterId = (from: string | number): ChapterId => whole(from, 'chapter id') as ChapterId;
export const seriesId = (from: string | number): SeriesId => whole(from, 'series id') as SeriesId;
export const bookmarkId = (from: string | number): BookmarkId => whole(from, 'bookmark id') as BookmarkId;
export const userId = (from: string | number): UserId => whole(from, 'user id') as UserId;

function whole(from: string | number, what: string): number {
  const number = typeof from === 'number' ? from : /^\d+$/.test(from) ? Number(from) : Number.NaN;
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`Not a ${what}: ${from}`);
  return number;
}
