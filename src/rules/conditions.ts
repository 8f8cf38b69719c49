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

/** The conditions that a condition joins or turns around, each by itself: none of them is `all`, `any` or `not`. */
export function listLeaves(condition: Condition): Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(listLeaves);
    case 'not':
      return listLeaves(condition.of);
    default:
      return [condition];
  }
}

/** The same condition with others in place of its leaves. */
export function mapLeaves(condition: Condition, change: (leaf: Leaf) => Condition): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((each) => mapLeaves(each, change)) };
    case 'not':
      return { ...condition, of: mapLeaves(condition.of, change) };
    default:
      return change(condition);
  }
}

export type Leaf = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;

/** The same but for these works: what "always for this work" makes of a rule. */
export const exceptWork = (when: Condition, id: number): Condition => except(ofWorks, when, id);

/** Takes back what `exceptWork` did for this work. */
export const unexceptWork = (when: Condition, id: number): Condition => unexcept(ofWorks, when, id);

/** The same but for this series and its works, by its name: what "always for this series" makes of a rule. */
export const exceptSeries = (when: Condition, name: string): Condition => except(ofSeries, when, name);

/** Takes back what `exceptSeries` did for this series. */
export const unexceptSeries = (when: Condition, name: string): Condition => unexcept(ofSeries, when, name);

/** Takes back what `exceptWork` and `exceptSeries` did for any work or series. */
export function withoutExceptions(when: Condition): Condition {
  const { others, last } = takeLast(when);
  const isException = ofWorks.listed(last) !== null || ofSeries.listed(last) !== null;
  return isException && others.length > 0 ? withoutExceptions(allConditions(others)) : when;
}

/** A kind of exception, which stands as the last condition of a rule: "not", and a list of these. */
interface Exception<Value> {
  list(values: Value[]): Condition;
  /** Those that a condition lists; null for one of another kind. */
  listed(condition: Condition | null): Value[] | null;
}

const ofWorks: Exception<number> = {
  list: (ids) => ({ kind: 'work', ids }),
  listed: (condition) => (condition?.kind === 'work' ? condition.ids : null),
};

const ofSeries: Exception<string> = {
  list: (values) => ({ kind: 'text', field: 'series', how: 'is', values, first: null }),
  listed(condition) {
    if (condition?.kind !== 'text') return null;
    const { field, how, values, first } = condition;
    return field === 'series' && how === 'is' && first === null ? values : null;
  },
};

function except<Value>({ list, listed }: Exception<Value>, when: Condition, value: Value): Condition {
  const { parts, others, last } = takeLast(when);
  const before = listed(last);
  const values = before?.includes(value) ? before : [...(before ?? []), value];
  return allConditions([...(before ? others : parts), { kind: 'not', of: list(values) }]);
}

function unexcept<Value>({ list, listed }: Exception<Value>, when: Condition, value: Value): Condition {
  const { parts, others, last } = takeLast(when);
  const before = listed(last);
  if (!before) return when;
  const values = before.filter((other) => other !== value);
  if (values.length > 0) return allConditions([...others, { kind: 'not', of: list(values) }]);
  return parts.length === 1 ? when : allConditions(others);
}

/** A condition in parts of which all must hold; and what the last says of what must not be, null where it says none. */
function takeLast(when: Condition): { parts: Condition[]; others: Condition[]; last: Condition | null } {
  const parts = when.kind === 'all' ? when.of : [when];
  const last = parts.at(-1);
  return { parts, others: parts.slice(0, -1), last: last?.kind === 'not' ? last.of : null };
}
