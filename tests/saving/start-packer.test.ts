import { unzipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import { answerPacking } from '@/formats/answer-packing';
import type { ZippedFile } from '@/formats/pack-in-order';
import { writeZip } from '@/formats/write-zip';
import { startPacker } from '@/saving/start-packer';
import { gather } from '../formats/make-book';

let start: () => EventTarget;
vi.mock('@/saving/start-worker', () => ({ startWorker: () => start() }));

/** What the workers were asked, which of them are stopped, and what they do instead of packing. */
let asked: Uint8Array[] = [];
let stopped = 0;
let started = 0;
let fails: ((worker: EventTarget, id: number) => void) | null = null;

/** As entrypoints/packer.ts: bytes that are sent to it are gone here. */
class Helper extends EventTarget {
  #listen: (event: MessageEvent) => void = () => {};
  constructor() {
    super();
    started += 1;
    setTimeout(answerPacking, 0, {
      addEventListener: (_: 'message', listen: (event: MessageEvent) => void) => {
        this.#listen = listen;
      },
      postMessage: (data: unknown, { transfer = [] }: { transfer?: Transferable[] } = {}) =>
        this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data, { transfer }) })),
    });
  }
  postMessage(question: { id: number; bytes: Uint8Array }, transfer: Transferable[]): void {
    const data = structuredClone(question, { transfer });
    asked.push(data.bytes.slice());
    if (fails) fails(this, question.id);
    else setTimeout(this.#listen, 0, new MessageEvent('asked', { data }));
  }
  terminate(): void {
    stopped += 1;
  }
}

afterEach(() => {
  asked = [];
  stopped = 0;
  started = 0;
  fails = null;
});

const chapters = (count: number, size: number) =>
  Array.from({ length: count }, (_, at) => `${at} ${'words '.repeat(size / 6)}`);

async function* filesOf(texts: readonly string[]): AsyncGenerator<ZippedFile> {
  for (const [at, content] of texts.entries()) {
    // As a page does between two chapters: whoever packs may answer.
    await new Promise((resolve) => setTimeout(resolve, 1));
    yield { name: `${at}.txt`, content, stored: at % 7 === 3 };
  }
}

const textsIn = (bytes: Uint8Array): string[] =>
  Object.values(unzipSync(bytes)).map((each) => new TextDecoder().decode(each));

it('has a worker pack what comes after the first hundred kilobytes, to the same file', async () => {
  start = () => new Helper();
  const texts = chapters(60, 30_000);
  const bytes = await gather(writeZip(filesOf(texts), startPacker));
  expect(bytes).toEqual(await gather(writeZip(filesOf(texts))));
  expect(textsIn(bytes)).toEqual(texts);
  expect(asked.length).toBeGreaterThan(45);
  expect(asked.length).toBeLessThan(57);
  expect([started, stopped]).toEqual([1, 1]);
});

it('starts none for a short work', async () => {
  start = () => new Helper();
  await gather(writeZip(filesOf(chapters(3, 30_000)), startPacker));
  expect([started, stopped]).toEqual([0, 0]);
});

it('packs by itself where no worker can be started', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const texts = chapters(20, 30_000);
  for (const none of [
    () => {
      throw new ReferenceError('Worker is not defined');
    },
    () => {
      const worker = Object.assign(new EventTarget(), { terminate() {} });
      setTimeout(() => worker.dispatchEvent(new Event('error')));
      return worker;
    },
  ]) {
    start = none;
    expect(textsIn(await gather(writeZip(filesOf(texts), startPacker)))).toEqual(texts);
  }
  expect(warned).toHaveBeenCalledTimes(2);
  warned.mockRestore();
});

it('shares one worker among files that are written at once, which ends with the last', async () => {
  start = () => new Helper();
  const one = writeZip(filesOf(chapters(60, 30_000)), startPacker);
  const other = writeZip(filesOf(chapters(30, 30_000)), startPacker);
  for (let piece = 0; piece < 40; piece++) await one.next();
  await gather(other);
  expect([started, stopped]).toEqual([1, 0]);
  await gather(one);
  expect([started, stopped]).toEqual([1, 1]);
});

it('ends the worker when the file is given up', async () => {
  start = () => new Helper();
  const pieces = writeZip(filesOf(chapters(60, 30_000)), startPacker);
  for (let piece = 0; piece < 40; piece++) await pieces.next();
  await pieces.return(undefined);
  expect([started, stopped]).toEqual([1, 1]);
});

it.each([
  [
    'what the worker says',
    (worker: EventTarget, id: number) =>
      worker.dispatchEvent(new MessageEvent('message', { data: { kind: 'failed', id, why: 'no room' } })),
    'no room',
  ],
  ['that it broke down', (worker: EventTarget) => worker.dispatchEvent(new Event('error')), 'has failed'],
])('passes on %s', async (_, trouble, expected) => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  start = () => new Helper();
  fails = trouble;
  await expect(gather(writeZip(filesOf(chapters(60, 30_000)), startPacker))).rejects.toThrow(expected);
  expect([started, stopped]).toEqual([1, 1]);
  warned.mockRestore();
});
