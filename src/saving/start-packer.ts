import type { PackingAnswer, PackingAsked } from '@/formats/answer-packing';
import { type Packed, packEntry } from '@/formats/pack-entry';
import type { Packer } from '@/formats/pack-in-order';
import { startWorker } from './start-worker';

/** Packed bytes after which a worker is started: a short work is packed before one would be there. */
const shortBytes = 96 * 1024;

/** All that is being written shares one worker: works that are saved apart are ZIP files in a ZIP file. */
let users = 0;
let packedHere = 0;
let helper: Helper | null = null;

/**
 * Packs in another thread as soon as that is there, and until then, or where there is none, in this one: by the same
 * code. Each that was started has to be closed; with the last the worker ends.
 */
export function startPacker(): Packer {
  users += 1;
  return {
    pack(bytes, stored) {
      if (helper?.isReady()) return helper.pack(bytes, stored);
      if (!stored) packedHere += bytes.length;
      if (packedHere > shortBytes) helper ??= startHelper();
      return packEntry(bytes, stored);
    },
    close() {
      users -= 1;
      if (users > 0) return;
      helper?.stop();
      helper = null;
      packedHere = 0;
    },
  };
}

interface Helper extends Pick<Packer, 'pack'> {
  isReady(): boolean;
  stop(): void;
}

/** A worker; one that cannot be started is never ready. */
function startHelper(): Helper {
  const asked = new Map<number, { resolve(packed: Packed): void; reject(error: Error): void }>();
  let worker: Worker | null = null;
  let ready = false;
  let count = 0;

  const hear = ({ data }: MessageEvent): void => {
    const answer: PackingAnswer = data;
    if (answer.kind === 'ready') {
      ready = true;
      return;
    }
    const waiting = asked.get(answer.id);
    asked.delete(answer.id);
    if (answer.kind === 'packed') waiting?.resolve({ packed: answer.packed, crc: answer.crc });
    else waiting?.reject(new Error(`It could not be packed: ${answer.why}`));
  };
  const fail = (why: string): void => {
    ready = false;
    console.warn(`Dogear: files are packed without a worker. ${why}`);
    for (const { reject } of asked.values()) reject(new Error('The worker that packs has failed.'));
    asked.clear();
  };

  try {
    worker = startWorker('packer');
    worker.addEventListener('message', hear);
    worker.addEventListener('messageerror', () => fail('It gave no answer.'));
    worker.addEventListener('error', ({ message }) => fail(message));
  } catch (error) {
    fail(String(error));
  }
  return {
    isReady: () => ready,
    pack: (bytes, stored) =>
      new Promise((resolve, reject) => {
        const question: PackingAsked = { id: ++count, bytes, stored };
        asked.set(question.id, { resolve, reject });
        worker?.postMessage(question, [bytes.buffer]);
      }),
    stop: () => worker?.terminate(),
  };
}
