import { describe, expect, it } from 'vitest';
import { gatherBlob } from '@/saving/gather-blob';

async function* pieces(count: number, asked: number[] = []): AsyncGenerator<Uint8Array | string> {
  for (let at = 0; at < count; at++) {
    asked.push(at);
    yield at % 2 === 0 ? new Uint8Array(300_000).fill(at) : 'é';
  }
}

describe('gatherBlob', () => {
  it('puts all pieces one after the other, texts as UTF-8', async () => {
    const blob = await gatherBlob(pieces(12), 'x/y', new AbortController().signal);
    expect(blob.type).toBe('x/y');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(bytes.length).toBe(6 * 300_002);
    expect([...bytes.slice(299_999, 300_003)]).toEqual([0, 0xc3, 0xa9, 2]);
  });

  it('asks for nothing more once it is to stop', async () => {
    const stop = new AbortController();
    const asked: number[] = [];
    const gathered = gatherBlob(
      (async function* () {
        for await (const piece of pieces(9, asked)) {
          if (asked.length === 3) stop.abort(new Error('stopped'));
          yield piece;
        }
      })(),
      '',
      stop.signal,
    );
    await expect(gathered).rejects.toThrow('stopped');
    expect(asked).toEqual([0, 1, 2]);
  });
});
