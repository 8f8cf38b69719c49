import { maybe, textOf } from './select';

/** What a download says around a text under the labels "Summary" and "Notes". */
export interface DownloadSections {
  summaryHtml: string | null;
  notesHtml: string | null;
}

interface Section {
  label: string;
  html: string | null;
  /** "See the end of … for notes" stands with it, as it does with notes alone. */
  leadsOn: boolean;
}

/**
 * Reads the summary and the notes from the parts of a preface or of a chapter's heading: each is a paragraph with
 * a label, then a blockquote, which only notes may lack (where they are all at the end).
 */
export function readDownloadSections(parts: Iterable<Element>): DownloadSections {
  const sections: Section[] = [];
  for (const part of parts) {
    const last = sections.at(-1);
    if (part.matches('p:not(.byline)')) sections.push({ label: textOf(part), html: null, leadsOn: false });
    else if (last && part.matches('blockquote')) last.html = htmlOf(part);
    else if (last && part.matches('.endnote-link')) last.leadsOn = true;
  }
  const summary = sections.find((section, place) => isSummary(section, place, sections));
  const notes = sections.find((section) => section !== summary);
  return { summaryHtml: summary?.html ?? null, notesHtml: notes?.html ?? null };
}

/**
 * A label in other words than AO3's (the file was translated, or its letters were replaced) leaves the order to
 * decide: the summary comes first. Alone, it is told from notes by what only notes have, and then by its length.
 */
function isSummary({ label, leadsOn }: Section, place: number, sections: readonly Section[]): boolean {
  if (/^(?:Chapter )?Summary$/.test(label)) return true;
  if (/^(?:Chapter )?Notes$/.test(label) || leadsOn || place > 0) return false;
  return (
    sections.length > 1 || label.length === 'Chapter Summary'.length || label.length === 'Summary'.length
  );
}

/** The notes at an end, whose blockquote is the only one of this part; null where there are none. */
export function readEndNotes(part: Element | null): string | null {
  const quote = part && maybe(part, ':scope > blockquote');
  return quote ? htmlOf(quote) : null;
}

/** What an author wrote, as AO3 served it. */
export function htmlOf(written: Element): string {
  return written.innerHTML.trim();
}
