import type { Figure } from './table';

/** What `--json` keeps of a run. */
export interface Run {
  machine: string;
  at: string;
  small: boolean;
  tables: Record<string, Figure[]>;
}

export interface Comparison {
  lines: string[];
  /** Rows that are in both runs and differ by more than both spreads. */
  differing: number;
}

/**
 * Two runs side by side. They agree on a row where what one says, give or take its spread, touches what the other
 * says: of the ratio, or of the value where there is no floor.
 */
export function compareRuns(one: Run, other: Run): Comparison {
  const areas = new Set([...Object.keys(one.tables), ...Object.keys(other.tables)]);
  const compared = [...areas].flatMap((area) =>
    compareRows(one.tables[area], other.tables[area]).map(({ line, agree }) => ({
      line: `${area}: ${line}`,
      agree,
    })),
  );
  const differing = compared.filter(({ agree }) => !agree).length;
  return {
    lines: [
      ...(one.machine === other.machine ? [] : ['Two machines: only ratios may be compared.']),
      ...compared.map(({ line }) => line),
      differing === 0 ? 'Both runs agree.' : `${differing} differ by more than their spread.`,
    ],
    differing,
  };
}

/** Of one area. What only one of the runs has is no difference. */
function compareRows(
  one: readonly Figure[] | undefined,
  other: readonly Figure[] | undefined,
): { line: string; agree: boolean }[] {
  if (!one) return [{ line: 'only in the second.', agree: true }];
  if (!other) return [{ line: 'only in the first.', agree: true }];
  const [ones, others] = [byName(one), byName(other)];
  return [...new Set([...ones.keys(), ...others.keys()])].map((what) => {
    const [first, second] = [ones.get(what), others.get(what)];
    if (!first) return { line: `${what}: only in the second.`, agree: true };
    if (!second) return { line: `${what}: only in the first.`, agree: true };
    const agree = distance(first, second) <= allowed(first, second);
    return { line: `${what}: ${say(first)}, ${say(second)}: ${agree ? 'agree' : 'DIFFER'}`, agree };
  });
}

/** Rows by what they are called; the second that is called like one before it, "… (2)". */
function byName(figures: readonly Figure[]): Map<string, Figure> {
  const rows = new Map<string, Figure>();
  const often = new Map<string, number>();
  for (const figure of figures) {
    const times = (often.get(figure.what) ?? 0) + 1;
    often.set(figure.what, times);
    rows.set(times === 1 ? figure.what : `${figure.what} (${times})`, figure);
  }
  return rows;
}

const judged = ({ ratio, ours }: Figure): number => ratio ?? ours;
const distance = (one: Figure, other: Figure): number => Math.abs(judged(one) - judged(other));
// What is written with two digits is no nearer than that.
const allowed = (one: Figure, other: Figure): number => one.spread + other.spread + 0.01;
const say = (figure: Figure): string => `${judged(figure).toFixed(2)} ± ${figure.spread.toFixed(2)}`;
