import type { ComponentChildren, JSX } from 'preact';

/** The top of a page of ours: the mark, which may lead somewhere, and what the page puts beside it. */
export function Banner(props: {
  leads?: { href: string; to: string };
  children?: ComponentChildren;
}): JSX.Element {
  const mark = <img src="/icon.svg" alt="" width="32" height="32" />;
  return (
    <header class="dg-banner">
      {props.leads ? (
        <a class="dg-mark" href={props.leads.href}>
          {mark} {props.leads.to}
        </a>
      ) : (
        <span class="dg-mark">{mark}</span>
      )}
      {props.children}
    </header>
  );
}
