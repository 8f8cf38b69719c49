import { findNextChapter } from '@/ao3/find-next-chapter';
import type { ChapterId, WorkId } from '@/model/ids';
import type { Place } from '@/model/place';
import { edgesOf } from '@/progress/find-point';
import { type GatheredText, gatherText } from '@/progress/gather-text';
import { findPlace, type Point } from '@/progress/place-in-text';
import type { ShownChapter } from '@/progress/watch-reading';

/** Where on AO3 a reader goes on, seen from the page before them. */
export type Offer =
  | { kind: 'here'; text: GatheredText; point: Point; guess: boolean }
  | { kind: 'elsewhere'; address: string };

/** So little into the first chapter, the work was hardly begun. */
const begun = 0.02;
/** Who read so much of a chapter has turned the page to the next. */
const nearEnd = 0.9;

/** What to offer somebody who comes to a page of the work; null where they are there already, or were at the beginning. */
export async function findOffer(
  work: WorkId,
  place: Place,
  chapters: readonly ShownChapter[],
): Promise<Offer | null> {
  const isEnd = place.fraction === 1;
  if (place.position === 1 && place.fraction < begun) return null;
  const at = chapters.findIndex((chapter) => isChapter(chapter, place));
  const shown = chapters[at];
  if (!shown) return elsewhere(work, place.chapter, { isEnd, place, chapters });
  const next = isEnd ? chapters[at + 1] : shown;
  if (!next) return ofLink(findNextChapter(shown.text.ownerDocument));
  const text = await gatherText(next.text);
  const found = isEnd ? { paragraph: 0, into: 0, sure: 'exact' } : findPlace(place, text);
  const edges = found && text.inPage[found.paragraph];
  if (!found || !edges || isOnScreen(edgesOf(edges))) return null;
  return { kind: 'here', text, point: found, guess: found.sure === 'guess' };
}

/** The end of the chapter on this page was read; there is more by now, or was all along. */
const ofLink = (link: HTMLAnchorElement | null): Offer | null =>
  link && { kind: 'elsewhere', address: link.href };

function elsewhere(
  work: WorkId,
  chapter: ChapterId | null,
  { isEnd, place, chapters }: { isEnd: boolean; place: Place; chapters: readonly ShownChapter[] },
): Offer | null {
  const turned = chapters[0]?.position === place.position + 1 && (isEnd || place.fraction > nearEnd);
  if (chapter === null || turned) return null;
  return { kind: 'elsewhere', address: `/works/${work}/chapters/${chapter}` };
}

/** The browser has brought the reader back to where they were, or it is the first thing they see. */
function isOnScreen({ top }: { top: number }): boolean {
  return top > 0 && top < 600;
}

/** By AO3's number, or where one side has none, by its position. */
const isChapter = ({ id, position }: ShownChapter, place: Place): boolean =>
  id === null || place.chapter === null ? position === place.position : id === place.chapter;
