import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { cleanFragment } from '@/formats/clean-html';
import { aroundText } from './around-text';
import { followNote } from './follow-note';

interface Props {
  /** As AO3 served it. It is cleaned here, each time it is shown. */
  html: string;
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl' | 'auto';
}

/** An author's text, in its own language and direction. */
export function ShownText({ html, lang, dir }: Props): JSX.Element {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const text = holder.current;
    text?.replaceChildren(cleanFragment(html, aroundText));
    text?.addEventListener('click', followNote);
    return () => text?.removeEventListener('click', followNote);
  }, [html]);
  return <div ref={holder} class="dg-text" lang={lang} dir={dir} />;
}
