import type { Part, Work } from './work';

/**
 * The texts of a work itself, beside those of its chapters, of which every version is kept: each with the part that it
 * belongs to, in the order in which they stand in the work.
 */
export const ownTexts = {
  summaryHtml: 'preface',
  notesHtml: 'preface',
  endNotesHtml: 'afterword',
  skinCss: 'skin',
} as const satisfies Partial<Record<keyof Work, Part>>;
export type OwnText = keyof typeof ownTexts;
export const ownTextNames = Object.keys(ownTexts) as OwnText[];

/** A version of a text of the work itself, such as its summary, and the latest reading (ms) that found it. */
export interface OwnVersion {
  fact: OwnText;
  /** The key of its row in `texts`: a fingerprint of the markup. Null: there was none. */
  text: string | null;
  asOf: number;
}
