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
