import { mostRelatives, type Relative, type TagFamily } from '@/model/family';
import type { TagTree } from '@/model/listing';
import { readTagPage } from './read-tag-page';

/** The family of a tag, from the tag's own page. Throws PageChanged. */
export function readTagFamily(page: Document): TagFamily {
  const { name, synonymOf, synonyms, subtags, metatags } = readTagPage(page);
  return {
    ...{ name, synonymOf },
    synonyms: synonyms.slice(0, mostRelatives),
    subtags: flatten(subtags, null).slice(0, mostRelatives),
    metatags: flatten(metatags, null).slice(0, mostRelatives),
  };
}

const flatten = (tree: readonly TagTree[], via: string | null): Relative[] =>
  tree.flatMap(({ name, below }) => [{ name, via }, ...flatten(below, name)]);
