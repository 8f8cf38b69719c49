import { createPolicy } from './policy';

// A document made by DOMParser is inert: nothing in it runs or is fetched. Our pages demand Trusted Types of every
// parser all the same, so this room has the one policy under which text becomes a document. It is made when it is
// needed: a page that parses nothing allows no such policy, and may be given this file with others.
let policy: { createHTML(text: string): string } | null = null;

/** A whole page of HTML as a document of its own, inert. Never throws: what is no HTML becomes text. */
export function parseHtml(text: string): Document {
  return parse(text, 'text/html');
}

/**
 * A chapter of an EPUB as a document. It is read as HTML, which unlike XML bears what is not well-formed, but where
 * XHTML closes an empty element in its own tag ("<a id="n1"/>") HTML would leave it open to the end.
 */
export function parseXhtml(text: string): Document {
  return parseHtml(
    text.replace(
      /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)([a-z][\w-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/>/gi,
      '<$1$2></$1>',
    ),
  );
}

/**
 * XML as a document. Refuses, by a SyntaxError, what is not well-formed, what brings a list of entities of its own
 * (they can be made to grow without end), and what is nested deeper than `depth`.
 */
export function parseXml(text: string, depth = 64): Document {
  // The declaration speaks of an encoding, which is behind us; some parsers stumble over it.
  const xml = text.replace(/^\s*(?:<\?xml\s[^>]*\?>)?\s*/, '');
  if (bringsEntities(xml)) throw new SyntaxError('This XML brings entities of its own.');
  // Measured before it is parsed: some parsers recurse.
  if (depthOf(xml) > depth) throw new SyntaxError(`This XML is nested deeper than ${depth}.`);
  const parsed = parse(xml, 'application/xml');
  if (!parsed.documentElement || parsed.getElementsByTagName('parsererror').length > 0) {
    throw new SyntaxError('This XML is not well-formed.');
  }
  return parsed;
}

function parse(text: string, type: DOMParserSupportedType): Document {
  policy ??= createPolicy('dogear', { createHTML: (html: string) => html });
  return new DOMParser().parseFromString(policy.createHTML(text), type);
}

/** Every letter is passed once, whatever is opened and never closed: a pattern would begin anew at each. */
function bringsEntities(xml: string): boolean {
  for (const [, list] of xml.matchAll(/<!DOCTYPE[^>[]*(\[?)/gi)) if (list) return true;
  return false;
}

/** What is skipped as a whole, by how it begins and ends. */
const closed = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const;

/** As `bringsEntities`. What is never closed is not well-formed, which the parser finds. */
function depthOf(xml: string): number {
  let deepest = 0;
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const end = closed.find(([begin]) => xml.startsWith(begin, at))?.[1] ?? '>';
    const close = xml.indexOf(end, at);
    if (close < 0) break;
    if (!/[!?]/.test(xml.charAt(at + 1))) {
      if (xml.charAt(at + 1) === '/') depth -= 1;
      else if (xml.charAt(close - 1) !== '/') depth += 1;
      deepest = Math.max(deepest, depth);
    }
    at = close;
  }
  return deepest;
}
