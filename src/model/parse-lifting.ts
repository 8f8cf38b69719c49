import * as v from 'valibot';
import { line, ofWork, parse } from './parse';
import type { Lifting } from './telling';

/** A rule as JSON is only ever compared with those that there are. */
const rule = v.strictObject({
  line: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  was: v.pipe(v.string(), v.maxLength(1_000_000)),
});
const lifting: v.GenericSchema<unknown, Lifting> = v.strictObject({
  rules: v.pipe(v.array(rule), v.maxLength(1_000)),
  how: v.picklist(['once', 'work', 'series', 'today', 'off', 'slow']),
  work: v.nullable(ofWork),
  series: v.exactOptional(line),
  back: v.boolean(),
});

/** Which rules are to be lifted, and how, or NotUnderstood. */
export const parseLifting = (unknown: unknown): Lifting => parse(lifting, unknown);
