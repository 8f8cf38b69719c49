import { useEffect, useState } from 'preact/hooks';
import { type WorkId, workId } from '@/model/ids';

/** What the reader's own address asks for: `reader.html?work=123#chapter-3`. */
export interface Address {
  /** Null where the address names no work. */
  work: WorkId | null;
  /** 1-based; null for the title page. */
  chapter: number | null;
  /** Not the chapter, or the title page, as it is but what it was: 'all' of its versions compared, or the one of that key. */
  version: 'all' | { text: string } | null;
  /** To the place where the reader is in the work, wherever that is: `#place`. */
  toPlace: boolean;
}

const inHash = /^#(?:title|chapter-([1-9]\d{0,5}))(?:-(versions)|(?<!title)-version-([0-9a-f]{16,17}))?$/;

/** The part after `#` that leads to the reader's place. */
const placeHash = '#place';

/** Takes an address of reader.html apart. Anything after `#` that is no chapter is the title page. */
export function readAddress(href: string): Address {
  const { searchParams, hash } = new URL(href);
  const [, chapter, all, text] = inHash.exec(hash) ?? [];
  return {
    work: readWorkId(searchParams.get('work') ?? ''),
    chapter: chapter ? Number(chapter) : null,
    version: all ? 'all' : text ? { text } : null,
    toPlace: hash === placeHash,
  };
}

function readWorkId(written: string): WorkId | null {
  try {
    return workId(written);
  } catch {
    return null;
  }
}

/** The part after `#` for a chapter, or for the title page. */
export function hashOf(chapter: number | null): string {
  return chapter === null ? '#title' : `#chapter-${chapter}`;
}

/** The same for their versions, or for one of them. */
export function hashOfVersion(chapter: number | null, version: 'all' | { text: string }): string {
  return version === 'all' ? `${hashOf(chapter)}-versions` : `${hashOf(chapter)}-version-${version.text}`;
}

/** The address now and after each step through the history. */
export function useAddress(): Address {
  const [address, setAddress] = useState(() => readAddress(location.href));
  useEffect(() => {
    const follow = (): void => setAddress(readAddress(location.href));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return address;
}
