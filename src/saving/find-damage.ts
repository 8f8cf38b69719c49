import type { WorkId } from '@/model/ids';
import { type ChapterHead, textsOf } from '@/store/arrange-chapters';
import { listChapterHeads } from '@/store/chapters';
import { findTexts, listTexts } from '@/store/find-texts';
import { fingerprintText } from './fingerprint';

/** A chapter whose text is not what was kept, and the keys of its texts that are missing or changed. */
export interface Damage {
  head: ChapterHead;
  texts: string[];
}

/**
 * The chapters of a kept work that are damaged, in reading order. Whether all texts are there is asked of the keys
 * alone; the texts of the chapter at `open` (a position; null: of none) are read, and held against their fingerprints.
 */
export async function findDamage(work: WorkId, open: number | null): Promise<Damage[]> {
  const heads = await listChapterHeads(work);
  const there = await listTexts(work);
  const changed = await findChanged(
    work,
    heads
      .filter(({ position }) => position === open)
      .flatMap(textsOf)
      .filter((text) => there.has(text)),
  );
  return heads.flatMap((head) => {
    const texts = textsOf(head).filter((text) => !there.has(text));
    if (head.position === open) texts.push(...changed);
    return texts.length > 0 ? [{ head, texts }] : [];
  });
}

/** Of texts that are there, those that cannot be unpacked or are not what their key says. */
async function findChanged(work: WorkId, keys: readonly string[]): Promise<string[]> {
  const texts = await findTexts(work, keys);
  return keys.filter((key) => {
    const html = texts.get(key);
    return html === undefined || fingerprintText(html).words !== key;
  });
}
