/// <reference types="vite/client" />
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { cleanFragment } from '@/formats/clean-html';
import { safeSkin } from '@/formats/safe-skin';
import { aroundPictures } from './around-text';
import { followNote } from './follow-note';
import ownCss from './text.css?inline';
import type { ShownPictures } from './use-kept-pictures';

interface Props {
  /** Both as AO3 served them. They are cleaned here, each time they are shown. */
  html: string;
  css: string;
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl' | 'auto';
  pictures: ShownPictures;
}

/**
 * An author's text in the author's own style. It stands in a shadow tree, where that style finds nothing of ours, in
 * the frame of ids and classes that AO3 puts around it.
 */
export function SkinnedText({ html, css, lang, dir, pictures }: Props): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [ownCss, safeSkin(css)].map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    const text = frame('', 'dg-text userstuff module');
    text.append(cleanFragment(html, aroundPictures(pictures)));
    text.addEventListener('click', followNote);
    root.replaceChildren(frame('workskin', '', frame('chapters', '', frame('', 'chapter', text))));
    return () => text.removeEventListener('click', followNote);
  }, [html, css, pictures]);
  return <div ref={host} class="dg-skinned" lang={lang} dir={dir} />;
}

function frame(id: string, className: string, ...within: Node[]): HTMLDivElement {
  const element = document.createElement('div');
  if (id !== '') element.id = id;
  if (className !== '') element.className = className;
  element.append(...within);
  return element;
}
