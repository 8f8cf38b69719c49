import type { RelatedWork } from '@/model/work';
import { archiveHosts, archiveOrigin } from './addresses';
import { readByline } from './read-byline';
import { maybe, textOf, tidy } from './select';

/** How another work stands to the one whose page or download names it. */
export type Relation = 'translations' | 'translationOf' | 'inspiredBy';

/**
 * What an item of a work's associations says: a translation of it, or a work that it came from. Null for another
 * kind of item (a gift, a prompt).
 */
export function findRelation(item: Element): Relation | null {
  const text = textOf(item);
  if (/^Translation into\b/.test(text)) return 'translations';
  if (/^A translation of\b/.test(text)) return 'translationOf';
  if (/^Inspired by\b/.test(text)) return 'inspiredBy';
  return null;
}

/**
 * Reads "WORK by BYLINE" in the forms that AO3 gives it: with a link; "[Restricted Work] by BYLINE (Log in to
 * access.)"; "a work in an unrevealed collection", "a deleted work", which have neither link nor byline.
 */
export function readRelatedWork(item: Element): RelatedWork {
  return readNamedWork([...item.childNodes]) ?? readUnnamedWork(item);
}

/** Every work of a list in which they stand one after the other: "WORK by BYLINE, WORK by BYLINE". */
export function readRelatedWorks(item: Element): RelatedWork[] {
  const nodes = [...item.childNodes];
  const starts = nodes.flatMap((node, at) => (workAddress(node) ? [at] : []));
  if (starts.length < 2) return [readRelatedWork(item)];
  return starts.flatMap((start, at) => readNamedWork(nodes.slice(start, starts[at + 1])) ?? []);
}

function readNamedWork(nodes: readonly Node[]): RelatedWork | null {
  const at = nodes.findIndex((node) => workAddress(node) !== null);
  const link = nodes[at];
  const url = link ? workAddress(link) : null;
  if (!link || !url) return null;
  const before = nodes.slice(0, at);
  return {
    url,
    title: textOf(link),
    authors: readByline(nodes.slice(at + 1), 'by').authors.map(withoutComma),
    restricted: false,
    language: readLanguage(before),
  };
}

function readUnnamedWork(item: Element): RelatedWork {
  const nodes = [...item.childNodes];
  const at = nodes.findIndex((node) => /\[Restricted Work\]/.test(node.textContent ?? ''));
  const mark = nodes[at];
  const work: RelatedWork = {
    url: null,
    title: null,
    authors: [],
    restricted: false,
    language: readLanguage(nodes),
  };
  if (!mark) return work;
  const after = mark.cloneNode();
  after.textContent = (mark.textContent ?? '')
    .replace(/^[\s\S]*\[Restricted Work\]\s*/, '')
    .replace(/\(Log in.*/, '');
  return { ...work, authors: readByline([after, ...nodes.slice(at + 1)], 'by').authors, restricted: true };
}

/** The language of a translation, as AO3 writes it: in an element of its own since June 2023. */
function readLanguage(nodes: readonly Node[]): string | null {
  const text = tidy(nodes.map((node) => node.textContent ?? '').join(''));
  const [, language] = /^Translation into (.+?) available:/.exec(text) ?? [];
  return language ?? null;
}

/** The absolute address of the work that a link leads to, by AO3's own name; null for any other node. */
function workAddress(node: Node): string | null {
  if (node.nodeType !== 1) return null;
  const element = node as Element;
  const link = element.localName === 'a' ? element : maybe(element, 'a[href*="works/"]');
  const href = link?.getAttribute('href') ?? '';
  const [, host, path] = /^(?:https?:\/\/([^/]+))?(\/(?:external_)?works\/\d+)\/?$/.exec(href) ?? [];
  if (!path || (host && !archiveHosts.has(host))) return null;
  return archiveOrigin + path;
}

/** A name that is no link takes with it the comma before the next work. */
function withoutComma<Named extends { pseud: string }>(author: Named): Named {
  return { ...author, pseud: author.pseud.replace(/,$/, '') };
}
