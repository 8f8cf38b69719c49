import type { ComponentChildren, JSX } from 'preact';

interface Props {
  /** Where the mark leads; without it the mark is a picture only. */
  href?: string;
  /** Said to those who cannot see the mark; needed where it leads somewhere. */
  label?: string;
  children?: ComponentChildren;
}

/** The top of a page of ours: the mark, and what the page puts beside it. */
export function Banner({ href, label, children }: Props): JSX.Element {
  const mark = <img src="/icon.svg" alt={label ?? ''} width="32" height="32" />;
  return (
    <header class="dg-banner">
      {href ? (
        <a class="dg-mark" href={href}>
          {mark}
        </a>
      ) : (
        <span class="dg-mark">{mark}</span>
      )}
      {children}
    </header>
  );
}
