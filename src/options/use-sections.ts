import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { findSections, type NamedSection } from './find-sections';

/**
 * The sections of the page that are shown for what was typed; also of those that come later, when what they tell of is
 * loaded. The one that the address names is gone to as soon as it is there.
 */
export function useSections(page: RefObject<HTMLElement | null>, typed: string): readonly NamedSection[] {
  const [sections, setSections] = useState<readonly NamedSection[]>([]);
  const wanted = useRef(location.hash.slice(1));
  useEffect(() => {
    const { current } = page;
    if (!current) return;
    const look = (): void => {
      const found = findSections(current, typed);
      setSections((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
      if (found.some(({ id }) => id === wanted.current)) {
        document.getElementById(wanted.current)?.scrollIntoView();
        wanted.current = '';
      }
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(current, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [typed]);
  return sections;
}
