import browser from 'webextension-polyfill';
import type { CopyAsked } from '@/messages/list';
import type { From } from '@/messages/wire';
import type { Absent } from '@/model/absent';
import { listChapterHeads } from '@/store/chapters';
import { markAbsent } from '@/store/mark-absent';
import { findPlaces } from '@/store/places';

/** AO3 said that it does not show a work. Nothing is remembered of private windows. */
export async function takeAbsence(absent: Absent, { incognito }: From): Promise<null> {
  if (!incognito) await markAbsent(absent, Date.now());
  return null;
}

/**
 * Opens a kept work in the reader: at the chapter that they wanted, if that is kept and their place is in another; else
 * at their place.
 */
export async function openCopy({ work, chapter }: CopyAsked): Promise<null> {
  const [heads, [kept]] = await Promise.all([listChapterHeads(work), findPlaces([work])]);
  const head = chapter && heads.find(({ id, text }) => id === chapter && text !== null);
  const isThere = kept && (!head || kept.latest.value.chapter === chapter);
  const place = isThere ? '#place' : head ? `#chapter-${head.position}` : '';
  await browser.tabs.create({ url: browser.runtime.getURL(`reader.html?work=${work}${place}`) });
  return null;
}
