import type { Condition } from '@/model/rule';

/** All of these, in one shape: no `all` within an `all`, and of a single one just that. */
export const allConditions = (of: readonly Condition[]): Condition => joined('all', of);

/** Any of these, in one shape. */
export const anyCondition = (of: readonly Condition[]): Condition => joined('any', of);

function joined(kind: 'all' | 'any', of: readonly Condition[]): Condition {
  const flat = of.flatMap((each) => (each.kind === kind ? each.of : [each]));
  const [only] = flat;
  return only && flat.length === 1 ? only : { kind, of: flat };
}

/** The same but for these works: what "always for this work" makes of a rule. */
export function exceptWork(when: Condition, id: number): Condition {
  const parts = when.kind === 'all' ? when.of : [when];
  const last = parts.at(-1);
  if (last?.kind === 'not' && last.of.kind === 'work') {
    const ids = last.of.ids.includes(id) ? last.of.ids : [...last.of.ids, id];
    return allConditions([...parts.slice(0, -1), { kind: 'not', of: { kind: 'work', ids } }]);
  }
  return allConditions([...parts, { kind: 'not', of: { kind: 'work', ids: [id] } }]);
}

/** Takes back what `exceptWork` did for any work. */
export function withoutExceptions(when: Condition): Condition {
  const parts = when.kind === 'all' ? when.of : [when];
  const last = parts.at(-1);
  const isException = last?.kind === 'not' && last.of.kind === 'work' && parts.length > 1;
  return isException ? allConditions(parts.slice(0, -1)) : when;
}

/** Takes back what `exceptWork` did for this work. */
export function unexceptWork(when: Condition, id: number): Condition {
  const parts = when.kind === 'all' ? when.of : [when];
  const last = parts.at(-1);
  if (last?.kind !== 'not' || last.of.kind !== 'work') return when;
  const ids = last.of.ids.filter((other) => other !== id);
  if (ids.length === 0) return parts.length === 1 ? when : allConditions(parts.slice(0, -1));
  return allConditions([...parts.slice(0, -1), { kind: 'not', of: { kind: 'work', ids } }]);
}
