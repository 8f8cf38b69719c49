import type { TagPage, TagTree } from '@/model/listing';
import type { TagKind } from '@/model/work';
import { all, maybe, one, textOf } from './select';
import { readTagName } from './tag-names';

const kinds: Readonly<Record<string, TagKind>> = {
  Rating: 'rating',
  'Archive Warning': 'warning',
  Warning: 'warning',
  Category: 'category',
  Fandom: 'fandom',
  Relationship: 'relationship',
  Character: 'character',
  'Additional Tags': 'freeform',
};

/** Reads a tag's own page (`/tags/T`); works listed there are blurbs. Throws PageChanged. */
export function readTagPage(page: Document): TagPage {
  const home = one(page, '#main .tag.home');
  const said = all(home, ':scope > p').map(textOf).join(' ');
  const [, kind] = /This tag belongs to the (.+?) Category\./.exec(said) ?? [];
  const merger = maybe(home, '.merger.module a.tag, .merger.module p > a');
  return {
    name: textOf(one(home, '.primary.header h2.heading')),
    kind: kinds[kind ?? ''] ?? null,
    canonical: /\bIt's a (?:common|canonical) tag\b/.test(said.replace(/’/g, "'")),
    synonymOf: merger && readTagName(merger),
    adult: /This tag indicates adult content\./.test(said),
    parents: listed(maybe(home, ':scope > .parent.listbox')),
    synonyms: listed(maybe(home, ':scope > .synonym.listbox')),
    metatags: readTree(maybe(home, ':scope > .meta.listbox > ul')),
    subtags: readTree(maybe(home, ':scope > .sub.listbox > ul')),
    children: readChildren(maybe(home, ':scope > .child.listbox')),
  };
}

function listed(box: Element | null): string[] {
  return box ? all(box, ':scope > ul > li > a').map(readTagName) : [];
}

/** What is below a tag stands in a list of its own: in the tag's item, or (metatags) in the next one. */
function readTree(list: Element | null): TagTree[] {
  const tree: TagTree[] = [];
  for (const item of list?.children ?? []) {
    const link = maybe(item, ':scope > a');
    if (link) tree.push({ name: readTagName(link), below: [] });
    for (const below of all(item, ':scope > ul')) tree.at(-1)?.below.push(...readTree(below));
  }
  return tree;
}

function readChildren(box: Element | null): TagPage['children'] {
  const classes = { characters: 'character', relationships: 'relationship', freeforms: 'freeform' } as const;
  return Object.entries(classes).flatMap(([name, kind]) => {
    const list = box && maybe(box, `:scope > .${name}.listbox`);
    if (!list) return [];
    const more = all(list, ':scope > ul > li').some(
      (item) => !maybe(item, 'a') && textOf(item) === 'and more',
    );
    return [{ kind, tags: listed(list), more }];
  });
}
