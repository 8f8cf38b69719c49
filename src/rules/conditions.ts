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

/** The same but for this series and its works, by its name: what "always for this series" makes of a rule. */
export function exceptSeries(when: Condition, name: string): Condition {
  const parts = when.kind === 'all' ? when.of : [when];
  const before = seriesIn(parts.at(-1)) ?? [];
  const values = before.includes(name) ? before : [...before, name];
  return allConditions([...(before.length > 0 ? parts.slice(0, -1) : parts), notOfSeries(values)]);
}

/** Takes back what `exceptSeries` did for this series. */
export function unexceptSeries(when: Condition, name: string): Condition {
  const parts = when.kind === 'all' ? when.of : [when];
  const before = seriesIn(parts.at(-1));
  if (!before) return when;
  const values = before.filter((other) => other !== name);
  if (values.length === 0) return parts.length === 1 ? when : allConditions(parts.slice(0, -1));
  return allConditions([...parts.slice(0, -1), notOfSeries(values)]);
}

const notOfSeries = (values: string[]): Condition => ({
  kind: 'not',
  of: { kind: 'text', field: 'series', how: 'is', values, first: null },
});

/** The series of which such a condition makes an exception; null for any other. */
function seriesIn(condition: Condition | undefined): string[] | null {
  if (condition?.kind !== 'not' || condition.of.kind !== 'text') return null;
  const { field, how, values, first } = condition.of;
  return field === 'series' && how === 'is' && first === null ? values : null;
}

/** Takes back what `exceptWork` and `exceptSeries` did for any work or series. */
export function withoutExceptions(when: Condition): Condition {
  const parts = when.kind === 'all' ? when.of : [when];
  const last = parts.at(-1);
  const isException = (last?.kind === 'not' && last.of.kind === 'work') || seriesIn(last) !== null;
  return isException && parts.length > 1 ? withoutExceptions(allConditions(parts.slice(0, -1))) : when;
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
