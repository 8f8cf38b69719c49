import { PageChanged } from './page-changed';
import { childOf, hasClass } from './select';

/** What stands above the text of a work; null where only the afterword, which has the same class, is there. */
export function findPreface(workskin: Element): Element | null {
  const preface = childOf(workskin, 'preface');
  return preface && !hasClass(preface, 'afterword') ? preface : null;
}

/** The same where it must be there. Throws PageChanged. */
export function onePreface(workskin: Element): Element {
  const preface = findPreface(workskin);
  if (!preface) throw new PageChanged('#workskin > .preface');
  return preface;
}
