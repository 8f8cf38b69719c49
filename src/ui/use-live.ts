import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';

/** What a query has given so far. */
export type Live<Result> =
  | { kind: 'loading' }
  | { kind: 'ready'; value: Result }
  | { kind: 'failed'; error: unknown };

/**
 * The result of a query of the library, now and after every change that touches it, in whatever tab or worker the
 * change was made. Asks again when one of `inputs` changes, and goes on showing the old result until the new one
 * is there, so that nothing flickers.
 */
export function useLive<Result>(
  query: () => Promise<Result>,
  inputs: readonly (string | number | boolean | null)[],
): Live<Result> {
  const [live, setLive] = useState<Live<Result>>({ kind: 'loading' });
  useLayoutEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ kind: 'ready', value }),
      error: (error) => setLive({ kind: 'failed', error }),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return live;
}
