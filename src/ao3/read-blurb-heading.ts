import type { UserId } from '@/model/ids';
import type { Gift } from '@/model/work';
import { type Byline, readAccount, readByline } from './read-byline';
import type { ShownBlurb } from './recognise-blurb';
import { hasClass, maybe, textOf } from './select';

export interface BlurbHeading extends Byline {
  gifts: Gift[];
  restricted: boolean;
}

/**
 * Reads what stands with the title in "TITLE by BYLINE for GIFTS", and the lock. Add-ons put their buttons and badges
 * in here, none of them as plain text or links.
 */
export function readBlurbHeading({ heading, title }: Pick<ShownBlurb, 'heading' | 'title'>): BlurbHeading {
  const nodes: Node[] = [];
  const gifts: Gift[] = [];
  let begun = false;
  for (let node = heading.firstChild; node; node = node.nextSibling) {
    if (node === title || (!begun && node.contains(title))) begun = true;
    else if (!begun || node.nodeType === 8) continue;
    else if (node.nodeType === 3) nodes.push(node);
    else if (isGift(node)) gifts.push(readGift(node));
    else if (gifts.length === 0 && isOfByline(node)) nodes.push(node);
  }
  const upToGifts = gifts.length > 0 ? withoutFor(nodes) : nodes;
  return {
    ...readByline(upToGifts, 'by'),
    gifts,
    restricted: maybe(heading, 'img[alt="(Restricted)"]') !== null,
  };
}

/**
 * Of the accounts in an item's classes those of its authors, and that of who made a bookmark; null where it cannot be
 * told from the authors'. The owner's number comes last, unless they are one of the authors.
 */
export function tellUsers(
  { parts: { item, user }, ids: { users } }: ShownBlurb,
  { authors }: Byline,
): { userIds: UserId[]; ownerId: UserId | null } {
  const logins = new Set(authors.map(({ login }) => login).filter((login) => login !== null)).size;
  const owned = user !== null && hasClass(item, 'bookmark') && users.length > logins;
  return {
    userIds: owned ? users.slice(0, -1) : users,
    ownerId: owned || logins === 1 ? (users.at(-1) ?? null) : null,
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
