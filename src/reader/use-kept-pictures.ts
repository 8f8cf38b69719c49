import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { archiveOrigin } from '@/ao3/addresses';
import { listPictures } from '@/formats/list-pictures';
import { mayHavePictures } from '@/formats/may-have-pictures';
import { pictureType } from '@/formats/picture-type';
import type { WorkId } from '@/model/ids';
import { loadSettings } from '@/settings/settings';
import { findPictures } from '@/store/pictures';

/** Where kept pictures lie for this page (blob addresses), by their addresses on the web. */
export type ShownPictures = ReadonlyMap<string, string>;

export const noPictures: ShownPictures = new Map();

/**
 * The kept pictures that these texts of a work show, now and as more of them come, if the reader wants any. Null until it is known which; texts
 * without a picture wait for nothing.
 */
export function useKeptPictures(work: WorkId, texts: readonly (string | null)[]): ShownPictures | null {
  const html = texts.filter((text) => text !== null && mayHavePictures(text)).join('');
  const [pictures, setPictures] = useState<ShownPictures | null>(null);
  useEffect(() => {
    if (html === '') return undefined;
    const addresses = listPictures(html, archiveOrigin);
    const shown = new Map<string, string>();
    const find = async () => {
      const wanted = addresses.filter((address) => !shown.has(address));
      const [found, { showPictures }] = await Promise.all([findPictures(work, wanted), loadSettings()]);
      return showPictures ? found : [];
    };
    const subscription = liveQuery(find).subscribe({
      next: (found) => {
        for (const { address, bytes } of found) shown.set(address, urlOf(bytes));
        setPictures(new Map(shown));
      },
      error: (error: unknown) => {
        // The words of a text are more than its pictures.
        console.error(error);
        setPictures(new Map(shown));
      },
    });
    return () => {
      subscription.unsubscribe();
      for (const url of shown.values()) URL.revokeObjectURL(url);
      setPictures(null);
    };
  }, [work, html]);
  return html === '' ? noPictures : pictures;
}

function urlOf(bytes: Uint8Array<ArrayBuffer>): string {
  return URL.createObjectURL(new Blob([bytes], { type: pictureType(bytes)?.type ?? '' }));
}
