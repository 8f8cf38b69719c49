import { type Decision, decisions, type KeptChoices } from '@/store/database';

/**
 * What readers decided about a work in two libraries: of each decision the later one holds; of two of the same moment
 * the one that comes later in the alphabet, so that it is the same whichever library is joined to which.
 */
export function joinChoices(one: KeptChoices, other: KeptChoices): KeptChoices {
  const joined = { ...one, decidedAt: { ...one.decidedAt } };
  for (const decision of decisions) {
    if (!isLater(other, one, decision)) continue;
    take(decision, joined, other);
    const at = other.decidedAt?.[decision];
    if (at !== undefined) joined.decidedAt[decision] = at;
  }
  return joined;
}

function isLater(one: KeptChoices, other: KeptChoices, decision: Decision): boolean {
  const at = one.decidedAt?.[decision] ?? Number.NEGATIVE_INFINITY;
  const before = other.decidedAt?.[decision] ?? Number.NEGATIVE_INFINITY;
  if (at !== before) return at > before;
  return JSON.stringify(one[decision]) > JSON.stringify(other[decision]);
}

function take<Name extends Decision>(decision: Name, into: Pick<KeptChoices, Name>, from: KeptChoices): void {
  into[decision] = from[decision];
}
