import type { Author } from '@/model/work';
import { tidy } from './select';
import { decodeSegment } from './tag-names';

export interface Byline {
  /** In AO3's order. Empty for an anonymous work. */
  authors: Author[];
  anonymous: boolean;
}

/**
 * Reads the nodes of a byline, such as the child nodes of a work's `h3.byline`. Every form of it:
 *
 *     Pseud · Pseud (login) · Pseud, Pseud · Anonymous · Anonymous [Pseud] (its own author sees the name)
 *     Name [archived by Pseud] (from an imported archive: Name has no account) · Name (an external author)
 *
 * A text that is none of these gives an author without a login. Nothing at all gives no authors. `lead` is what
 * AO3 writes before the names in that place ("by", "Chapter by").
 */
export function readByline(nodes: Iterable<Node>, lead = ''): Byline {
  const authors: Author[] = [];
  let text = '';
  for (const node of leaves(nodes)) {
    const account = readAccount(node);
    if (!account) {
      text += node.textContent ?? '';
      continue;
    }
    const before = withoutLead(text, authors.length === 0 ? lead : '');
    if (/^Anonymous \[$/.test(before)) return { authors: [], anonymous: true };
    const [, name] = /^(.+?) ?\[ ?archived by$/i.exec(before) ?? [];
    authors.push(name ? { login: null, pseud: name, archivedBy: account } : account);
    text = '';
  }
  if (authors.length > 0) return { authors, anonymous: false };

  const names = withoutLead(text, lead);
  if (names === 'Anonymous') return { authors: [], anonymous: true };
  return { authors: names ? [{ login: null, pseud: names }] : [], anonymous: false };
}

/** The account that a link leads to, or null for any other node. */
export function readAccount(node: Node): { login: string; pseud: string } | null {
  if (!isElement(node) || node.localName !== 'a') return null;
  const [, user, pseud] =
    /\/users\/([^/?#]+)(?:\/pseuds\/([^/?#]+))?/.exec(node.getAttribute('href') ?? '') ?? [];
  const login = user && decodeSegment(user);
  if (!login) return null;
  const named = pseud && decodeSegment(pseud);
  return { login, pseud: named || tidy(node.textContent ?? '').replace(` (${login})`, '') };
}

function withoutLead(text: string, lead: string): string {
  const words = tidy(text).replace(/^[\],; ]+/, '');
  return lead && `${words} `.startsWith(`${lead} `) ? words.slice(lead.length).trim() : words;
}

/** The nodes in reading order, where an element that is no link is opened: add-ons wrap names in their own. */
function* leaves(nodes: Iterable<Node>): Generator<Node> {
  for (const node of nodes) {
    if (isElement(node) && node.localName !== 'a') yield* leaves(node.childNodes);
    else if (node.nodeType !== 8) yield node;
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
