/**
 * How alike two texts are, from 0 to 1: the share of groups of three letters that they have in common. It asks nothing
 * of the script: two English sentences have about 0.1, one and the same with a third of its words changed about 0.5.
 */
export function likeness(one: string, other: string): number {
  const [ours, theirs] = [groups(one), groups(other)];
  let common = 0;
  for (const group of ours) if (theirs.has(group)) common += 1;
  const all = ours.size + theirs.size;
  return all === 0 ? 0 : (2 * common) / all;
}

function groups(text: string): Set<string> {
  const found = new Set<string>();
  const plain = text.toLowerCase();
  for (let at = 0; at + 3 <= plain.length; at++) found.add(plain.slice(at, at + 3));
  return found;
}
