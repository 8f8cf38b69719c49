import type { Condition, PlacedRule } from '@/model/rule';
import { isTagKind } from './look';

/** The tags that rules name as a whole, each once, in the order of the rules: those that may have a family. */
export function listTagsAsked(rules: readonly PlacedRule[]): string[] {
  return [...new Set(rules.flatMap(({ when }) => tagsIn(when)))];
}

function tagsIn(condition: Condition): string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(tagsIn);
    case 'not':
      return tagsIn(condition.of);
    case 'text': {
      const { field, how, values } = condition;
      return how === 'is' && (field === 'tag' || isTagKind(field)) ? values : [];
    }
    default:
      return [];
  }
}
