import { childOf } from './select';

export interface Skin {
  css: string | null;
  /** Whether the page tells: a reader can have switched the styles of authors off. */
  shown: boolean;
}

/**
 * The work's own style sheet. It stands right before `#workskin`, and each of its rules begins with that id. The
 * button that hides or shows it is there exactly for works that have one.
 */
export function readSkin(workskin: Element, actions: Element | null): Skin {
  for (let before = workskin.previousElementSibling; before; before = before.previousElementSibling) {
    if (before.localName !== 'style') continue;
    const css = before.textContent.trim();
    if (css.includes('#workskin')) return { css, shown: true };
  }
  return { css: null, shown: actions !== null && childOf(actions, 'style') === null };
}
