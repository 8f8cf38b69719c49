/** A download that ends before its end: a file that was not written or sent whole. */
export class CutDownload extends Error {
  /** How many chapters are whole in this file. */
  readonly whole: number;
  /** How many the work had when it was downloaded; null where the file ends before it says so. */
  readonly posted: number | null;

  constructor(whole: number, posted: number | null) {
    super(`This download ends early: it has ${whole} of ${posted ?? 'an unknown number of'} chapters.`);
    this.name = 'CutDownload';
    this.whole = whole;
    this.posted = posted;
  }
}
