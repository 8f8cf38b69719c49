import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { send } from '@/messages/wire';
import type { WorkId } from '@/model/ids';

/** How far the keeping of a work's pictures is. */
export type Keeping =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; total: number }
  /** The reader did not let their browser ask the places where they lie. */
  | { kind: 'refused' }
  | { kind: 'failed' };

interface Steps {
  keeping: Keeping;
  /** Only when the reader presses something: the browser asks them whether those places may be asked. */
  keep(addresses: readonly string[]): void;
  stop(): void;
}

/** Has pictures of a work fetched, one after the other, until it is stopped or the page left. What came stays. */
export function useKeepingPictures(work: WorkId): Steps {
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const stop = (): void => running.current?.abort();
  useEffect(() => stop, [work]);

  const run = async (addresses: readonly string[], signal: AbortSignal): Promise<Keeping> => {
    const origins = placesOf(addresses).map((place) => `https://${place}/*`);
    if (!(await browser.permissions.request({ origins }))) return { kind: 'refused' };
    try {
      for (const [done, address] of addresses.entries()) {
        if (signal.aborted) break;
        setKeeping({ kind: 'running', done, total: addresses.length });
        await send('fetchPicture', { work, address });
      }
      return { kind: 'idle' };
    } finally {
      // What is not used any more is given back. What was given at the installation cannot be.
      await browser.permissions.remove({ origins }).catch(() => false);
    }
  };

  const keep = (addresses: readonly string[]): void => {
    const began = new AbortController();
    running.current = began;
    run(addresses, began.signal).then(setKeeping, (error: unknown) => {
      console.error(error);
      setKeeping({ kind: 'failed' });
    });
  };
  return { keeping, keep, stop };
}

/** The hosts of pictures, each once: "i.example.com". Without ports: Firefox allows a whole host or nothing. */
export function placesOf(addresses: readonly string[]): string[] {
  return [...new Set(addresses.map((address) => new URL(address).hostname))];
}
