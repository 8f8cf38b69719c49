/** A file that is no download of a work of AO3. */
export class NotADownload extends Error {
  constructor() {
    super('This file is no download of a work of the Archive of Our Own.');
    this.name = 'NotADownload';
  }
}
