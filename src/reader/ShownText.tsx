import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { cleanFragment } from '@/formats/clean-html';
import { aroundPictures } from './around-text';
import { followNote } from './follow-note';
import { noPictures, type ShownPictures } from './use-kept-pictures';

interface Props {
  /** As AO3 served it. It is cleaned here, each time it is shown. */
  html: string;
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl' | 'auto';
  /** Those of its pictures that are kept; words stand for the others. */
  pictures?: ShownPictures;
}

/** An author's text, in its own language and direction. */
export function ShownText({ html, lang, dir, pictures = noPictures }: Props): JSX.Element {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const text = holder.current;
    text?.replaceChildren(cleanFragment(html, aroundPictures(pictures)));
    text?.addEventListener('click', followNote);
    return () => text?.removeEventListener('click', followNote);
  }, [html, pictures]);
  return <div ref={holder} class="dg-text" lang={lang} dir={dir} />;
}
