import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TextLanguage } from './language-of-work';

interface Props {
  /** The reader came here from another page of this work. */
  moved: boolean;
  language?: TextLanguage;
  children: ComponentChildren;
}

/** The heading of a page of the reader. After a turn of the page it has the focus, and stands at the top. */
export function Heading({ moved, language, children }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!moved) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [moved]);
  return (
    <h1 ref={heading} tabIndex={-1} {...language}>
      {children}
    </h1>
  );
}
