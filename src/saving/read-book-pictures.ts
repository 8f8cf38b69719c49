import { pictureType } from '@/formats/picture-type';
import type { WorkId } from '@/model/ids';
import { parseWorkRecord } from '@/model/parse';
import { isWebAddress } from '@/model/parse-picture';
import { mostPictureBytes } from '@/model/picture';
import type { KeptPicture } from '@/store/database';

/**
 * The pictures in a file that we wrote (formats/clean-text says how they are named), each once for each work that shows
 * it. `open` gives the bytes that a picture on the page of that number refers to, or null. What is no picture that we
 * would keep is left out, whatever the file calls it. `now` is in ms. Throws NotUnderstood for a record that is none.
 */
export function readBookPictures(
  pages: readonly Document[],
  open: (page: number, src: string) => Uint8Array | null,
  now: number,
): KeptPicture[] {
  const found = new Map<string, KeptPicture>();
  let work: WorkId | null = null;
  for (const [number, page] of pages.entries()) {
    for (const element of page.querySelectorAll('section.dg-work[data-dogear], img[data-picture]')) {
      if (element.localName === 'section') {
        work = parseWorkRecord(element.getAttribute('data-dogear') ?? '').work.id;
        continue;
      }
      const address = element.getAttribute('data-picture') ?? '';
      const key = `${work} ${address}`;
      if (work === null || found.has(key) || !isWebAddress(address)) continue;
      const bytes = open(number, element.getAttribute('src') ?? '');
      if (!bytes || bytes.length > mostPictureBytes || !pictureType(bytes)) continue;
      // A copy: a part of the file's bytes would be stored with all of them.
      found.set(key, { work, address, state: 'kept', bytes: bytes.slice(), askedAt: now, v: 1 });
    }
  }
  return [...found.values()];
}
