import { linkTo } from '@/ao3/link-to';
import type { ItemChapters } from '@/ao3/read-item-chapters';
import { date, t } from '@/i18n/marks';
import type { ChapterId } from '@/model/ids';
import type { Mark } from '@/model/mark';
import { percentOf } from '@/progress/say-place';
import { dayAt } from '@/rules/today';
import { ownElement } from './own-element';

/**
 * The line that says how far the reader is with a work: shelf and place, or what is new; whether it is kept; when they
 * were last in it. Where there is a place, the first of them leads there. Null where none of that is to be said.
 */
export function writeMark(page: Document, mark: Mark, chapters: ItemChapters): HTMLElement | null {
  const { place, next } = mark;
  const parts: (Node | string)[] = [];
  const standing = sayStanding(mark, chapters);
  if (standing !== null && place) {
    const link = ownElement(page, 'a', 'mark-link', standing);
    link.href = pathTo(mark, chapterToRead(place, next, chapters));
    parts.push(link);
  } else if (standing !== null) parts.push(ownElement(page, 'span', 'mark-part', standing));
  for (const said of [sayKept(mark, chapters), sayLast(mark)])
    if (said) parts.push(ownElement(page, 'span', 'mark-part', said));
  if (parts.length === 0) return null;
  // A space before each, for who hears it.
  return ownElement(page, 'span', 'mark', ...parts.flatMap((part) => [' ', part]));
}

function sayStanding({ shelf, place, furthest }: Mark, { posted, planned }: ItemChapters): string | null {
  const isOver = shelf === 'waiting' || shelf === 'finished';
  const more = isOver && furthest !== null ? (posted ?? 0) - furthest : 0;
  const what =
    more > 0 ? t('markNew', { count: more }) : place && !isOver && sayPlace(place, posted, planned);
  if (shelf === null) return what ? t('markRead', { what }) : null;
  const name = t(`shelf_${shelf}`);
  return what ? t('markOf', { shelf: name, what }) : name;
}

function sayPlace(
  { position, fraction }: NonNullable<Mark['place']>,
  posted: number | null,
  planned: number | null,
): string {
  const percent = percentOf(fraction);
  if (posted === 1 && planned === 1) return t('markInOne', { percent });
  // An author may have taken chapters away.
  return posted === null || posted < position
    ? t('markChapter', { position, percent })
    : t('markPlace', { position, posted, percent });
}

function sayKept({ chaptersKept }: Mark, { posted }: ItemChapters): string | null {
  if (chaptersKept === null) return null;
  const lacks = posted !== null && chaptersKept < posted;
  return lacks ? t('markKeptOf', { kept: chaptersKept, posted }) : t('markKept');
}

/** When they last read it; or, where AO3's history knows of a later day or nothing else is known, when they opened it. */
function sayLast({ readAt, visited }: Mark): string | null {
  const day = readAt === null ? '' : dayAt(readAt);
  if (visited && visited.lastOn > day)
    return t('markVisited', { count: visited.times, day: date(visited.lastOn) });
  return day && t('markLast', { day: date(day) });
}

/**
 * Where a chapter was read to its end, the next: as it is known, or as the list itself knows the last. Else it is that of
 * the place, from which AO3 leads on.
 */
function chapterToRead(
  { chapter, position, fraction }: NonNullable<Mark['place']>,
  next: ChapterId | null,
  { posted, latest }: ItemChapters,
): ChapterId | null {
  if (fraction !== 1) return chapter;
  return next ?? (posted === position + 1 ? latest : null) ?? chapter;
}

/** Under the name of the archive that the reader is at, where they are logged in. */
function pathTo({ work }: Mark, chapter: ChapterId | null): string {
  return new URL(chapter === null ? linkTo.work(work) : linkTo.chapter(work, chapter)).pathname;
}
