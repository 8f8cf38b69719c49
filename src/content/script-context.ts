/**
 * What WXT gives a content script, in place of its own (wxt.config.ts puts it there): that one says that it has come
 * by an event on the page's document, which tells every script of the page that we are here, and lets it end us.
 */
export class ContentScriptContext {
  readonly #leaving = new AbortController();

  /** Aborts when the page is left for good; one that the browser may show again stays as it is. */
  readonly signal = this.#leaving.signal;

  constructor() {
    addEventListener('pagehide', ({ persisted }) => {
      if (!persisted) this.#leaving.abort();
    });
  }
}
