import { edgesOf } from './find-point';
import type { Paragraph } from './paragraphs';
import type { Point } from './place-in-text';

/** How far down the screen the line stands at which a place is taken and shown again. */
export const lineAt = (view: Window): number => Math.round(view.innerHeight / 8);

/** Shows a point of a text there where it was when the place was taken, and gives the paragraph the focus. */
export function goToPoint(paragraphs: readonly Paragraph[], { paragraph, into }: Point): void {
  const target = paragraphs[paragraph];
  const view = target?.first.ownerDocument.defaultView;
  const element = target?.first.parentElement;
  if (!target || !view || !element) return;
  const { top, bottom } = edgesOf(target);
  // A little above the line, so that the same paragraph is taken for the place again.
  view.scrollBy({ top: top + into * (bottom - top) - lineAt(view) + 2, behavior: 'instant' });
  focusOnce(element);
  element.animate?.([{ outline: '0.2em solid currentcolor' }, { outline: '0.2em solid transparent' }], 2500);
}

/** Gives the focus to what cannot have it, and leaves no trace when it goes on. */
function focusOnce(element: HTMLElement): void {
  if (element.hasAttribute('tabindex')) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
}
