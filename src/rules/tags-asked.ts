import type { PlacedRule } from '@/model/rule';
import { type Leaf, listLeaves } from './conditions';
import { isTagKind } from './look';

/** The tags that rules name as a whole, each once, in the order of the rules: those that may have a family. */
export function listTagsAsked(rules: readonly PlacedRule[]): string[] {
  return [...new Set(rules.flatMap(({ when }) => listLeaves(when).flatMap(tagsIn)))];
}

function tagsIn(leaf: Leaf): string[] {
  if (leaf.kind !== 'text') return [];
  const { field, how, values } = leaf;
  return how === 'is' && (field === 'tag' || isTagKind(field)) ? values : [];
}
