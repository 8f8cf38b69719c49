import type { SeriesId, WorkId } from './ids';

/** What a reader takes out of the library at once; works are in the order in which they are to be read. */
export type Saving =
  | { kind: 'work'; works: readonly WorkId[] }
  | { kind: 'series'; works: readonly WorkId[]; series: SeriesId; name: string }
  /** A selection: as one book, or as a ZIP file of one file for each work. */
  | { kind: 'together'; works: readonly WorkId[] }
  | { kind: 'apart'; works: readonly WorkId[] };

export const fileFormats = ['epub', 'html', 'markdown'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** A file that is ready to be handed to the browser. */
export interface SavedFile {
  name: string;
  blob: Blob;
}

/** How whoever asked for a file follows the writing of it. */
export interface SaveWatch {
  /** Called with how much is written, of how much. */
  onProgress(done: number, total: number): void;
  /** Aborted: nothing more is written, and what the signal says is thrown. */
  signal: AbortSignal;
}
