import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { parse, serialize } from 'parse5';

/**
 * One window for every page: a page is a document of its own, and opening a window costs more than reading one. Its
 * types stop short of the DOM's; at run time it has all that we use of a browser's.
 */
const happy: object = new Window({
  settings: {
    disableJavaScriptFileLoading: true,
    disableCSSFileLoading: true,
    disableIframePageLoading: true,
    handleDisabledFileLoadingAsSuccess: true,
  },
});
const window = happy as typeof globalThis;

/**
 * The document that a browser makes of this HTML. happy-dom's own parser differs from the standard on some of AO3's
 * pages, so parse5, which does not, parses the text first and hands over markup that both read alike.
 */
export function htmlPage(html: string): Document {
  return new window.DOMParser().parseFromString(
    serialize(parse(html, { scriptingEnabled: false })),
    'text/html',
  );
}

/** Stands in for a browser's DOMParser, for rooms that parse for themselves. */
export class PageParser {
  parseFromString(text: string, type: DOMParserSupportedType): Document {
    return type === 'text/html' ? htmlPage(text) : new window.DOMParser().parseFromString(text, type);
  }
}

/** The document in an HTML file, in whatever encoding it is. */
export function htmlFile(path: string): Document {
  return htmlPage(decodeHtml(readFileSync(path)));
}

/** Decodes HTML as a browser does: by its byte order mark, else by its `<meta charset>`, else as UTF-8. */
export function decodeHtml(bytes: Uint8Array): string {
  return new TextDecoder(charsetOf(bytes)).decode(bytes);
}

function charsetOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, named] = /<meta[^>]+charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head) ?? [];
  // Whoever could read this name did not read UTF-16: the standard takes such a page for UTF-8.
  return named && isKnown(named) && !/^utf-?16/i.test(named) ? named : 'utf-8';
}

function isKnown(charset: string): boolean {
  try {
    new TextDecoder(charset);
    return true;
  } catch {
    return false;
  }
}
