import type { Action, Condition, How, Rule, TextCondition, TextField } from '@/model/rule';

/** A rule as other tools have them: one action, one condition, and nothing else. */
export const plainRule = (action: Action, when: Condition, reason: string | null = null): Rule => ({
  ...{ on: true, action, when, places: null, until: null, paused: null, reason },
  // What is always shown is so whatever else holds.
  priority: action === 'show' ? 9 : 0,
});

/** A condition about one text; with a "*" in it, a pattern. */
export function textIs(
  field: TextField,
  value: string,
  how: How = value.includes('*') ? 'like' : 'is',
  first: number | null = null,
): TextCondition {
  return { kind: 'text', field, how, values: [value], first };
}

/** The fields of an imported object, none of them looked at yet. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** On one line, as a rule is. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/[\s\p{Cc}]+/gu, ' ').trim() : '';
