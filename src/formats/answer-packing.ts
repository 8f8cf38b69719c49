import { type Packed, packEntry } from './pack-entry';

/** What a packing worker is asked: to pack these bytes, which are its own from then on. */
export interface PackingAsked {
  id: number;
  bytes: Uint8Array<ArrayBuffer>;
  stored: boolean;
}

/** What it answers: first that it is there, then for each that was asked what came of it. */
export type PackingAnswer =
  | { kind: 'ready' }
  | ({ kind: 'packed'; id: number } & Packed)
  | { kind: 'failed'; id: number; why: string };

/** The part of a worker's own thread that is needed here. */
interface Thread {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  postMessage(answer: PackingAnswer, options?: { transfer: Transferable[] }): void;
}

/** Packs what the thread is asked to, until it is stopped. No bytes are copied between the threads. */
export function answerPacking(thread: Thread): void {
  thread.addEventListener('message', async ({ data }) => {
    const { id, bytes, stored }: PackingAsked = data;
    try {
      const packed = await packEntry(bytes, stored);
      thread.postMessage({ kind: 'packed', id, ...packed }, { transfer: [packed.packed.buffer] });
    } catch (error) {
      thread.postMessage({ kind: 'failed', id, why: String(error) });
    }
  });
  thread.postMessage({ kind: 'ready' });
}
