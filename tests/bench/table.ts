/** One row of a bench: what we take, what the least work that could do the job takes, and how they compare. */
export interface Figure {
  what: string;
  /** Medians over all rounds. `floor` is null where nothing could do less, or nobody can say what. */
  ours: number;
  floor: number | null;
  unit: string;
  /** The median of each round's own ratio: what else the machine does touches both sides of it. Null without a floor. */
  ratio: number | null;
  /** Nine of ten rounds lie within this much of the median: of the ratio, or of `ours` where there is no floor. */
  spread: number;
  /** What we mean not to exceed, of the ratio or of `ours` in the same way; null for a row to be compared with. */
  goal: number | null;
  /** What stands in the way of the goal, in a sentence; shown where it is missed. */
  cause?: string;
  /** What was measured besides, by its name and unit: "ms wall", "MB peak". */
  also?: Record<string, number>;
}

/** The middle value; of an even number, the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** The distance from the median that nine of ten values keep. */
export function spread(values: readonly number[]): number {
  const middle = median(values);
  const distances = values.map((value) => Math.abs(value - middle)).sort((a, b) => a - b);
  return distances[Math.ceil(distances.length * 0.9) - 1] ?? Number.NaN;
}

/** Whether a figure is over its goal. What could not be measured is. */
export function isMissed({ ours, ratio, goal }: Figure): boolean {
  return goal !== null && !((ratio ?? ours) <= goal);
}

/** The rows as a table of plain text, one line each under a line of headings; under one that misses its goal, why. */
export function writeTable(figures: readonly Figure[]): string {
  const head = ['what', 'ours', 'floor', 'ratio', '±', 'goal', '', 'besides'];
  const rows = figures.map((figure) => {
    const { what, ours, floor, unit, ratio, spread, goal, also = {} } = figure;
    return [
      what,
      `${short(ours)} ${unit}`,
      floor === null ? '' : `${short(floor)} ${unit}`,
      ratio === null ? '' : ratio.toFixed(2),
      short(spread),
      goal === null ? '' : `≤ ${goal}${ratio === null ? ` ${unit}` : ''}`,
      isMissed(figure) ? 'missed' : '',
      Object.entries(also)
        .map(([name, value]) => `${short(value)} ${name}`)
        .join(', '),
    ];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const write = (row: string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const lines = figures.flatMap((figure, at) => [
    write(rows[at] ?? []),
    ...(isMissed(figure) ? [`  missed: ${figure.cause || 'nobody has looked into it yet.'}`] : []),
  ]);
  return [write(head), ...lines].join('\n');
}

/** Three digits that count, and no exponent. */
const short = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
