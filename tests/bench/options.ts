/** What a run of the benches is asked for. */
export interface BenchOptions {
  /** A run of seconds, to see that everything still measures: one size, two rounds. Its figures say nothing. */
  small: boolean;
  /** The page under the lists: a saved list of AO3; null: a stored one, else an invented one. */
  list: string | null;
  /** Folders of unpacked extensions, and files of userscripts, that are measured beside us on a list. */
  peers: string[];
  userscripts: string[];
}

/** The sizes that are measured: all of them, or the first alone. */
export const sizesOf = <Size>({ small }: BenchOptions, sizes: readonly Size[]): readonly Size[] =>
  small ? sizes.slice(0, 1) : sizes;

/** How often something is measured: rounds that count, after some that warm up. */
export const roundsOf = ({ small }: BenchOptions, warmUp: number, counted: number) =>
  small ? { warmUp: 0, counted: 2 } : { warmUp, counted };
