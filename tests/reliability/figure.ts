/** Says what was measured: one line that `npm run reliability` and `npm test` hand on. */
export function figure(text: string): void {
  console.log(`FIGURE: ${text}`);
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const isSmall = process.env.ROUND === 'small';

/** How many of something this run takes: all of RELIABILITY §5.3, or the few that `npm test` has time for (`ROUND=small`). */
export const inRound = (all: number, few: number): number => (isSmall ? few : all);

/** The seed of this run: `SEED` of the environment, else a new one, else, in a small round, always the same. Print it. */
export const seed = Number(process.env.SEED ?? (isSmall ? 1 : Math.floor(Math.random() * 1_000_000)));
