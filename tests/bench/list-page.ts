import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorkList } from '../archive/list-pages';
import { Shelf } from '../archive/shelf';
import { findStoredPages } from '../archive/stored-pages';
import { htmlPage } from '../html-page';
import type { BenchOptions } from './options';

const stored = 'listing-tag-sherlock-2023.html';
const place = 'bench-items';

/** The list that is measured: the one that was asked for, else a stored one of AO3, else one of the stand-in's. */
export function readList({ list }: Pick<BenchOptions, 'list'>): string {
  const folder = findStoredPages();
  const file = list ?? (folder && join(folder, stored));
  if (file === null) return inventedList();
  if (!existsSync(file)) throw new Error(`There is no list ${file}.`);
  return readFileSync(file, 'utf8');
}

/**
 * The same list with so many items, all of works that are revealed. Those that it has not stand there again, each under a
 * number of its own, as if they were so many works. Throws where it has none.
 */
export function listOf(html: string, blurbs: number): string {
  const page = htmlPage(html);
  const items = [...page.querySelectorAll('li.blurb[id]:not(.mystery)')];
  const list = items[0]?.parentElement;
  if (!list) throw new Error('The list that was to be measured has no works.');
  const texts = items.map((item) => item.outerHTML);
  const all = Array.from({ length: blurbs }, (_, at) => {
    const [text, id] = [texts[at % texts.length] ?? '', items[at % items.length]?.id ?? ''];
    const number = /\d+$/.exec(id)?.[0];
    return at < texts.length || !number ? text : text.replaceAll(number, String(950_000_000 + at));
  });
  list.replaceChildren(page.createComment(place));
  // As a function: in a replacement text, "$&" is no text.
  return `<!DOCTYPE html>${page.documentElement.outerHTML.replace(`<!--${place}-->`, () => all.join('\n'))}`;
}

/** One additional tag of every fourth item, so that about five of twenty go. */
export function tagsToHide(html: string): string[] {
  const items = [...htmlPage(html).querySelectorAll('li.blurb')];
  return items
    .filter((_, index) => index % 4 === 0)
    .flatMap((item) => item.querySelector('li.freeforms a.tag')?.textContent ?? []);
}

function inventedList(): string {
  const shelf = new Shelf();
  return writeWorkList(
    { shelf, loggedInAs: null, works: shelf.listed(false), page: 1, path: '/works' },
    { kind: 'recent', name: '' },
  );
}
