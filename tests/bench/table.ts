/** One row of a bench: what we take, what the least work that could do the job takes, and how they compare. */
export interface Figure {
  what: string;
  /** Medians over all rounds. */
  ours: number;
  floor: number;
  unit: string;
  /** Where `ours` is time of the processor: how long it took by the clock, other programs' turns among it. */
  wallMs?: number;
  /** The median of each round's own ratio: what else the machine does touches both sides of it. */
  ratio: number;
  /** Half of all ratios lie within this much of the median. */
  spread: number;
  /** The ratio that we mean not to exceed; null for a row that is there to be compared with. */
  goal: number | null;
}

/** The middle value; of an even number, the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** The median distance from the median. */
export function spread(values: readonly number[]): number {
  const middle = median(values);
  return median(values.map((value) => Math.abs(value - middle)));
}

/** The rows as a table of plain text, one line each under a line of headings. */
export function writeTable(figures: readonly Figure[]): string {
  const head = ['what', 'ours', 'floor', 'wall', 'ratio', '±', 'goal', ''];
  const rows = figures.map(({ what, ours, floor, unit, wallMs, ratio, spread, goal }) => [
    what,
    `${ours.toFixed(2)} ${unit}`,
    `${floor.toFixed(2)} ${unit}`,
    wallMs === undefined ? '' : `${wallMs.toFixed(2)} ms`,
    ratio.toFixed(2),
    spread.toFixed(2),
    goal === null ? '' : `≤ ${goal}`,
    goal === null || ratio <= goal ? '' : 'missed',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
