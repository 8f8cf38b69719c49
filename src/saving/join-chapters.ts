import { mayHavePictures } from '@/formats/may-have-pictures';
import type { WorkId } from '@/model/ids';
import type { Chapter, ContentsEntry, View } from '@/model/work';
import type { KeptChapters, Sighting, TextStamp } from '@/store/database';
import { richness } from '@/store/richness';
import type { KeptText } from '@/store/stored-text';
import { fingerprintText } from './fingerprint';

/** The chapters of a reading, ready to be joined: fingerprints are made before a transaction is opened. */
export interface ReadChapters {
  sightings: Sighting[];
  texts: (KeptText & { stamp: TextStamp })[];
}

/** Takes the chapters of a reading apart: what was seen where, and the texts. `asOf` in ms. */
export function sightChapters(work: WorkId, chapters: Chapter[], from: View, asOf: number): ReadChapters {
  const texts: ReadChapters['texts'] = [];
  const sightings = chapters.map(({ id, position, title, byline, ...chapter }): Sighting => {
    const text = put(chapter.html);
    const summary = maybePut(chapter.summaryHtml);
    const notes = maybePut(chapter.notesHtml);
    const endNotes = maybePut(chapter.endNotesHtml);
    return { id, position, title, byline, text, summary, notes, endNotes, seenAt: asOf, from };
  });
  return { sightings, texts };

  function put(html: string): string {
    const { words, markup, letters } = fingerprintText(html);
    const stamp = { from, readAt: asOf, markup, letters, pictures: mayHavePictures(html) };
    texts.push({ work, text: words, html, v: 1, stamp });
    return words;
  }
  function maybePut(html: string | null): string | null {
    return html === null ? null : put(html);
  }
}

export interface JoinedChapters {
  kept: KeptChapters;
  /** Texts that are not in the library yet, or in a poorer copy. */
  texts: KeptText[];
}

/**
 * Joins the chapters of a reading, and its list of them, to what is kept. Nothing is taken away: a chapter that is
 * seen with another text is one sighting more, and which text is its present one follows from the times
 * (store/arrange-chapters). Like joinWork, it gives the same in any order, and joining twice changes nothing.
 */
export function joinChapters(
  before: KeptChapters,
  read: ReadChapters,
  contents: ContentsEntry[] | null,
  asOf: number,
): JoinedChapters {
  const kept: KeptChapters = { ...before, stamps: { ...before.stamps } };

  const seen = new Map(before.sightings.map((sighting) => [slot(sighting), sighting]));
  for (const sighting of read.sightings) {
    const known = seen.get(slot(sighting));
    if (!known || isLater(sighting, known)) seen.set(slot(sighting), sighting);
  }
  kept.sightings = [...seen.values()].sort((a, b) => (slot(a) < slot(b) ? -1 : 1));

  const texts = new Map<string, KeptText>();
  for (const { stamp, ...text } of read.texts) {
    const known = kept.stamps[text.text];
    if (known && !isRicher(stamp, known)) continue;
    kept.stamps[text.text] = stamp;
    if (known?.markup !== stamp.markup) texts.set(text.text, text);
  }

  const listedAt = before.contentsAsOf ?? Number.NEGATIVE_INFINITY;
  if (contents && (asOf > listedAt || (asOf === listedAt && isGreater(contents, before.contents)))) {
    kept.contents = contents;
    kept.contentsAsOf = asOf;
  }
  return { kept, texts: [...texts.values()] };
}

/** A work none of whose chapters is known. */
export function noChapters(work: WorkId): KeptChapters {
  return { work, contents: null, contentsAsOf: null, sightings: [], stamps: {}, v: 1 };
}

/** What makes two sightings the same but for their time. */
function slot({ id, position, from, text, summary, notes, endNotes }: Sighting): string {
  return [id ?? `at ${position}`, richness[from], text, summary, notes, endNotes].join(' ');
}

const isLater = (a: Sighting, b: Sighting): boolean =>
  a.seenAt === b.seenAt ? isGreater(a, b) : a.seenAt > b.seenAt;

/** Of two copies of the same text the one from the richer source is kept, of those the later, and the one of which more was noted. */
function isRicher(a: TextStamp, b: TextStamp): boolean {
  const richer = richness[a.from] - richness[b.from] || a.readAt - b.readAt;
  const other = ({ markup, from, pictures }: TextStamp) => [markup, from, pictures !== undefined];
  return richer === 0 ? isGreater(other(a), other(b)) : richer > 0;
}

/** Decides between equals, whichever came first. */
const isGreater = (a: unknown, b: unknown): boolean => JSON.stringify(a) > JSON.stringify(b);
