import { useState } from 'preact/hooks';

/** Runs a change of the library, and tells whether the last one could not be written. */
export function useChange(): [failed: boolean, change: (run: () => Promise<void>) => void] {
  const [failed, setFailed] = useState(false);
  const change = (run: () => Promise<void>): void => {
    run().then(
      () => setFailed(false),
      (error: unknown) => {
        console.error(error);
        setFailed(true);
      },
    );
  };
  return [failed, change];
}
