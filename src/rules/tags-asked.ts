import type { TagFamily } from '@/model/family';
import type { Rule } from '@/model/rule';
import { type Leaf, listLeaves } from './conditions';
import { Families } from './families';
import { isTagField } from './look';

/** The tags that rules name as a whole, each once, in the order of the rules: those that may have a family. */
export function listTagsAsked(rules: readonly Rule[]): string[] {
  return [...new Set(rules.flatMap(({ when }) => listLeaves(when).flatMap(tagsIn)))];
}

function tagsIn(leaf: Leaf): string[] {
  if (leaf.kind !== 'text') return [];
  const { field, how, values } = leaf;
  return how === 'is' && isTagField(field) ? values : [];
}

/** Those of which AO3 could tell something: their own page, or that of the tag that it uses in their place. */
export function listTagsUnknown(rules: readonly Rule[], families: readonly TagFamily[]): string[] {
  const known = new Families(families);
  const unknown = listTagsAsked(rules).flatMap((tag) => {
    const canonical = known.findCanonical(tag);
    return canonical?.family ? [] : [canonical?.name ?? tag];
  });
  return [...new Set(unknown)];
}
