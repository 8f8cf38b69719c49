import { type Figure, median, spread } from './table';

/** What one round took. */
export interface Round {
  ours: number;
  floor: number;
  /** What was measured of ours besides. */
  also?: Record<string, number>;
}

export type About = Pick<Figure, 'what' | 'unit' | 'goal' | 'cause'>;

/** Runs rounds one after the other and gives those that count; the first ones only warm up. */
export async function inRounds<Each>(
  { warmUp, counted }: { warmUp: number; counted: number },
  run: (round: number) => Promise<Each>,
): Promise<Each[]> {
  const all: Each[] = [];
  for (let round = 0; round < warmUp + counted; round++) all.push(await run(round));
  return all.slice(warmUp);
}

/** A figure from rounds in which we and the floor had turns. */
export function beside(about: About, rounds: readonly Round[]): Figure {
  const ratios = rounds.map(({ ours, floor }) => ours / floor);
  return {
    ...about,
    ours: median(rounds.map(({ ours }) => ours)),
    floor: median(rounds.map(({ floor }) => floor)),
    ratio: median(ratios),
    spread: spread(ratios),
    also: alsoOf(rounds),
  };
}

/** A figure from rounds in which nothing could be measured beside us: its goal is in its own unit. */
export function alone(about: About, values: readonly number[], also: Record<string, number> = {}): Figure {
  return { ...about, ours: median(values), floor: null, ratio: null, spread: spread(values), also };
}

function alsoOf(rounds: readonly Round[]): Record<string, number> {
  const names = new Set(rounds.flatMap(({ also = {} }) => Object.keys(also)));
  return Object.fromEntries(
    [...names].map((name) => [name, median(rounds.flatMap(({ also }) => also?.[name] ?? []))]),
  );
}
