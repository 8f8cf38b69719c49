/**
 * AO3's page lacks a part that a reader cannot do without: the markup has changed, or this is another page.
 * `part` names what was looked for, for a bug report.
 */
export class PageChanged extends Error {
  readonly part: string;

  constructor(part: string) {
    super(`This page of AO3 is not as expected: it has no ${part}.`);
    this.name = 'PageChanged';
    this.part = part;
  }
}

/** What reading a page throws where it is not as expected: a part is missing, or a number is none that AO3 gives. */
export const isUnread = (error: unknown): error is PageChanged | RangeError =>
  error instanceof PageChanged || error instanceof RangeError;
