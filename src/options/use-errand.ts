import { useEffect, useRef, useState } from 'preact/hooks';
import type { SaveWatch } from '@/model/saving';

/** Something long that the reader asked for, and what became of it. */
export type Errand<Result> =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; total: number }
  | { kind: 'done'; result: Result }
  | { kind: 'stopped' }
  | { kind: 'failed'; error: unknown };

/** How far it is, how to begin one, and how to stop it. Nothing goes on when the page leaves it. */
export function useErrand<Result>(): [
  Errand<Result>,
  (run: (watch: SaveWatch) => Promise<Result>) => void,
  () => void,
] {
  const [errand, setErrand] = useState<Errand<Result>>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const stop = (): void => running.current?.abort();
  useEffect(() => stop, []);

  const begin = async (run: (watch: SaveWatch) => Promise<Result>): Promise<void> => {
    stop();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const say = (next: Errand<Result>): void => {
      if (running.current?.signal === signal) setErrand(next);
    };
    say({ kind: 'running', done: 0, total: 1 });
    try {
      const onProgress = (done: number, total: number): void => say({ kind: 'running', done, total });
      say({ kind: 'done', result: await run({ signal, onProgress }) });
    } catch (error) {
      if (!signal.aborted) console.error(error);
      say(signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error });
    }
  };
  return [errand, (run) => void begin(run), stop];
}
