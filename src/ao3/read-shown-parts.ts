import { type Part, parts, type View, type Work } from '@/model/work';
import { childOf, maybe } from './select';

/** Where on a page of a work the parts stand. */
export interface Frame {
  page: Document;
  workskin: Element;
  /** The buttons above the work, if they are there. */
  actions: Element | null;
  /** The chapters on this page; none for a work in one piece. */
  chapters: readonly Element[];
}

/**
 * How much of the work the page shows. AO3 serves a chapter under another name than a work; but in 2013 it served so
 * an entire work of one chapter too, with a button back to the view by chapters.
 */
export function readView({ page, actions, chapters }: Frame): View {
  if (chapters.length === 0) return 'one-shot';
  const isEntire = chapters.length > 1 || (actions && childOf(actions, 'bychapter'));
  return !isEntire && maybe(page, '#main.chapters-show') ? 'chapter' : 'entire';
}

/**
 * Which parts this page shows, so that what it lacks is not taken for empty: only the first chapter has summary, notes
 * and gifts above it, only the last one the end notes below, and each reader can hide warnings, tags and styles.
 */
export function readShownParts(frame: Frame, view: View, work: Work, skinShown: boolean): Part[] {
  const preface = showsPreface(frame, view);
  const shown: Record<Part, boolean> = {
    header: true,
    // Every work has a warning, if only the one that its author chose to give none.
    warnings: work.warnings.length > 0,
    freeforms: !work.hiddenKinds.includes('freeform'),
    counts: true,
    gifts: preface,
    preface,
    afterword: showsAfterword(frame, view, work.chaptersPosted),
    skin: skinShown,
  };
  return parts.filter((part) => shown[part]);
}

function showsPreface(frame: Frame, view: View): boolean {
  if (view !== 'chapter' || frame.chapters[0]?.id === 'chapter-1') return true;
  const preface = childOf(frame.workskin, 'preface');
  return preface !== null && (childOf(preface, 'summary') ?? childOf(preface, 'notes')) !== null;
}

function showsAfterword(frame: Frame, view: View, posted: number | null): boolean {
  if (view !== 'chapter' || childOf(frame.workskin, 'afterword')) return true;
  // Without end notes nothing stands there; the last chapter is the one after which AO3 offers no next.
  const isLast = frame.actions !== null && childOf(frame.actions, 'next') === null;
  return isLast && posted !== null && frame.chapters[0]?.id === `chapter-${posted}`;
}
