import * as v from 'valibot';
import type { Run } from './compare-runs';

// JSON has no NaN: what could not be measured is null there.
const number = v.pipe(
  v.nullable(v.number()),
  v.transform((value) => value ?? Number.NaN),
);

const figure = v.object({
  what: v.string(),
  ours: number,
  floor: v.nullable(v.number()),
  unit: v.string(),
  ratio: v.nullable(v.number()),
  spread: number,
  goal: v.nullable(v.number()),
  cause: v.exactOptional(v.string()),
  also: v.exactOptional(v.record(v.string(), number)),
});

const run = v.object({
  machine: v.string(),
  at: v.string(),
  small: v.boolean(),
  tables: v.record(v.string(), v.array(figure)),
});

/** A run out of the file that `--json` wrote. Throws a sentence where it is none. */
export function parseRun(text: string): Run {
  try {
    return v.parse(run, JSON.parse(text));
  } catch (error) {
    throw new Error(`It is no run of the bench: ${error instanceof Error ? error.message : error}`);
  }
}
