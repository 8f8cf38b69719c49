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
  const lines: string[] = [];
  let differing = 0;
  if (one.machine !== other.machine) lines.push('Two machines: only ratios may be compared.');
  for (const [area, figures] of Object.entries(one.tables)) {
    const others = other.tables[area];
    if (!others) {
      lines.push(`${area}: only in the first.`);
      continue;
    }
    for (const what of missingFrom(figures, others)) lines.push(`${area}: ${what}: only in the second.`);
    for (const what of missingFrom(others, figures)) lines.push(`${area}: ${what}: only in the first.`);
    for (const [first, second] of inBoth(figures, others)) {
      const agree = distance(first, second) <= allowed(first, second);
      if (!agree) differing += 1;
      lines.push(`${area}: ${first.what}: ${say(first)}, ${say(second)}: ${agree ? 'agree' : 'DIFFER'}`);
    }
  }
  for (const area of Object.keys(other.tables))
    if (!one.tables[area]) lines.push(`${area}: only in the second.`);
  lines.push(differing === 0 ? 'Both runs agree.' : `${differing} differ by more than their spread.`);
  return { lines, differing };
}

/** What the rows of `theirs` are called that are not among `ours`. */
const missingFrom = (ours: readonly Figure[], theirs: readonly Figure[]): string[] =>
  theirs.map(({ what }) => what).filter((what) => !ours.some((figure) => figure.what === what));

const inBoth = (one: readonly Figure[], other: readonly Figure[]): [Figure, Figure][] =>
  one.flatMap((first): [Figure, Figure][] => {
    const second = other.find(({ what }) => what === first.what);
    return second ? [[first, second]] : [];
  });

const judged = ({ ratio, ours }: Figure): number => ratio ?? ours;
const distance = (one: Figure, other: Figure): number => Math.abs(judged(one) - judged(other));
// What is written with two digits is no nearer than that.
const allowed = (one: Figure, other: Figure): number => one.spread + other.spread + 0.01;
const say = (figure: Figure): string => `${judged(figure).toFixed(2)} ± ${figure.spread.toFixed(2)}`;
