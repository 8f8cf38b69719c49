import { useState } from 'preact/hooks';

type Change = (run: () => Promise<void>, last?: { vanishes: boolean }) => void;

/**
 * Runs a change of the library, and tells whether the last one could not be written. `vanishes`: what was pressed
 * goes away with the change; the focus then goes to the page's heading, so that nobody who uses keys is lost.
 */
export function useChange(): [failed: boolean, change: Change] {
  const [failed, setFailed] = useState(false);
  const change: Change = (run, { vanishes } = { vanishes: false }) => {
    run().then(
      () => {
        setFailed(false);
        if (vanishes) document.querySelector('h1')?.focus({ preventScroll: true });
      },
      (error: unknown) => {
        console.error(error);
        setFailed(true);
      },
    );
  };
  return [failed, change];
}
