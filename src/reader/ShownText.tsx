import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { cleanFragment } from '@/formats/clean-html';
import { aroundText } from './around-text';

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

/** Footnotes: the part after `#` in our address is the chapter's, so the step is made by hand. */
function followNote(event: MouseEvent): void {
  const { target: clicked, currentTarget: text } = event;
  const link = clicked instanceof Element ? clicked.closest('a[href^="#"]') : null;
  if (!link || !(text instanceof Element)) return;
  event.preventDefault();
  const id = link.getAttribute('href')?.slice(1);
  const note = [...text.querySelectorAll<HTMLElement>('a[id]')].find((anchor) => anchor.id === id);
  if (!note) return;
  note.tabIndex = -1;
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: 'center' });
}
