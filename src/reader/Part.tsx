import type { ComponentChildren, JSX } from 'preact';
import type { TextLanguage } from './language-of-work';
import { ShownText } from './ShownText';
import type { ShownPictures } from './use-kept-pictures';

interface Props {
  heading: string;
  /** As AO3 served it; null where there is none. */
  html: string | null;
  language: TextLanguage;
  pictures?: ShownPictures;
  /** What stands between the heading and the text. */
  children?: ComponentChildren;
}

/** A summary or notes, with a heading; nothing where there are none. */
export function Part({ heading, html, language, pictures, children }: Props): JSX.Element | null {
  if (html === null && !children) return null;
  return (
    <section class="dg-part">
      <h2>{heading}</h2>
      {children}
      {html !== null && <ShownText html={html} {...language} {...(pictures && { pictures })} />}
    </section>
  );
}
