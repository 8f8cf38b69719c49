import type { Gift } from '@/model/work';
import { PageChanged } from './page-changed';
import { type Byline, readAccount, readByline } from './read-byline';
import { maybe, textOf } from './select';

export interface BlurbHeading extends Byline {
  title: string;
  /** Where the title leads. */
  href: string;
  gifts: Gift[];
  restricted: boolean;
}

/**
 * Reads "TITLE by BYLINE for GIFTS" and the lock. Throws PageChanged where there is no title. Add-ons put their
 * buttons and badges in here, none of them as plain text or links.
 */
export function readBlurbHeading(heading: Element | null): BlurbHeading {
  if (!heading) throw new PageChanged('h4.heading');
  const title = maybe(heading, 'a:not([rel~="author"])');
  if (!title) throw new PageChanged('h4.heading > a');

  const byline: Node[] = [];
  const gifts: Gift[] = [];
  let begun = false;
  for (let node = heading.firstChild; node; node = node.nextSibling) {
    if (node === title || (!begun && node.contains(title))) begun = true;
    else if (!begun || node.nodeType === 8) continue;
    else if (node.nodeType === 3) byline.push(node);
    else if (isGift(node)) gifts.push(readGift(node));
    else if (gifts.length === 0 && isOfByline(node)) byline.push(node);
  }
  const upToGifts = gifts.length > 0 ? withoutFor(byline) : byline;
  return {
    ...readByline(upToGifts, 'by'),
    title: textOf(title),
    href: title.getAttribute('href') ?? '',
    gifts,
    restricted: maybe(heading, 'img[alt="(Restricted)"]') !== null,
  };
}

function isOfByline(node: Node): boolean {
  return isElement(node) && (node.localName === 'a' || maybe(node, 'a[rel~="author"]') !== null);
}

function isGift(node: Node): node is Element {
  return isElement(node) && node.localName === 'a' && /\/gifts\b/.test(node.getAttribute('href') ?? '');
}

function readGift(link: Element): Gift {
  const account = /\/users\/[^/]+\/gifts/.test(link.getAttribute('href') ?? '') ? readAccount(link) : null;
  return { name: textOf(link), login: account?.login ?? null };
}

/** A byline in plain text runs on into the "for" of the gifts; after that are only their commas. */
function withoutFor(nodes: readonly Node[]): Node[] {
  const at = nodes.findLastIndex((node) => node.nodeType === 3 && /\bfor\s*$/.test(node.textContent ?? ''));
  const last = nodes[at];
  if (!last) return [...nodes];
  const words = last.cloneNode();
  words.textContent = (last.textContent ?? '').replace(/\bfor\s*$/, '');
  return [...nodes.slice(0, at), words];
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
