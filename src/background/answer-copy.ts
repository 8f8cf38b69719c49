import browser from 'webextension-polyfill';
import type { CopyAsked } from '@/messages/list';
import type { From } from '@/messages/wire';
import type { Absent } from '@/model/absent';
import { listChapterHeads } from '@/store/chapters';
import { markAbsent } from '@/store/mark-absent';

/** AO3 said that it does not show a work. Nothing is remembered of private windows. */
export async function takeAbsence(absent: Absent, { incognito }: From): Promise<null> {
  if (!incognito) await markAbsent(absent, Date.now());
  return null;
}

/** Opens a kept work in the reader, at the chapter that the reader wanted if it is kept. */
export async function openCopy({ work, chapter }: CopyAsked): Promise<null> {
  const heads = chapter === null ? [] : await listChapterHeads(work);
  const head = heads.find(({ id, text }) => id === chapter && text !== null);
  const place = head ? `#chapter-${head.position}` : '';
  await browser.tabs.create({ url: browser.runtime.getURL(`reader.html?work=${work}${place}`) });
  return null;
}
