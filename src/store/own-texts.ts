import type { WorkId } from '@/model/ids';
import type { OwnText } from '@/model/own-text';
import { database } from './database';
import { findTexts } from './find-texts';

/** A text as an author had it at some time, as AO3 served it; null: there was none. `asOf`: when it was last seen (ms). */
export interface TextSeen {
  html: string | null;
  asOf: number;
}

/**
 * What the summary, the notes and the style of a kept work have been, of those that have been more than one thing.
 * What cannot be read any more is left out.
 */
export async function findOwnTexts(work: WorkId): Promise<(TextSeen & { fact: OwnText })[]> {
  const { ownTexts = [] } = (await database.chapters.get(work)) ?? {};
  return withTexts(work, ownTexts);
}

/** Puts beside each of these the text that its key names; those whose text is not there are left out. */
export async function withTexts<Version extends { text: string | null; asOf: number }>(
  work: WorkId,
  versions: readonly Version[],
): Promise<(Version & TextSeen)[]> {
  const keys = versions.flatMap(({ text }) => (text === null ? [] : [text]));
  const texts = await findTexts(work, keys);
  return versions.flatMap((version) => {
    const html = version.text === null ? null : texts.get(version.text);
    return html === undefined ? [] : [{ ...version, html }];
  });
}
