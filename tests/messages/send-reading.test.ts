import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ReadingPiece, readingPort } from '@/messages/list';
import { type Received, receiveReadings } from '@/messages/receive-readings';
import { sendReading } from '@/messages/send-reading';
import type { Door } from '@/messages/wire';
import { workId } from '@/model/ids';
import type { Kept } from '@/model/kept';
import type { Chapter } from '@/model/work';
import { archivePage, fake, ownPage, resetExtension, type Sender } from '../fake-extension';
import { anyTold, chapter, reading } from '../saving/invented-readings';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const door: Door = {
  isArchive: (address) => address.includes('//archiveofourown.org/'),
  codeOf: () => 'failed',
};
const kept: Kept = {
  work: workId(7),
  title: 'The Lamp',
  outcome: 'new',
  chaptersKept: 1,
  chaptersPosted: null,
};
const keep = vi.fn(async (_: Received) => kept);
const asked = { asked: true };

async function* each(chapters: Chapter[]) {
  yield* chapters;
}

/** What crosses, one JSON text a message. */
function watchPieces(): string[] {
  const crossed: string[] = [];
  fake.runtime.onConnect.addListener((port) =>
    port.onMessage.addListener((piece) => void crossed.push(JSON.stringify(piece))),
  );
  return crossed;
}

beforeEach(() => {
  resetExtension();
  keep.mockClear();
  fake.sender = archivePage('/works/7', true);
});

describe('a reading on its way', () => {
  it('arrives as it was sent, with what the browser says of its sender', async () => {
    receiveReadings(keep, door);
    await fc.assert(
      fc.asyncProperty(anyTold, fc.boolean(), async ({ reading }, asked) => {
        keep.mockClear();
        expect(await sendReading(reading, each(reading.chapters), { asked })).toEqual(kept);
        const address = 'https://archiveofourown.org/works/7';
        expect(keep.mock.calls).toEqual([[{ reading, address, asked, incognito: true }]]);
      }),
      { numRuns: 30 },
    );
  });

  it('goes in pieces, none much larger than a hundred thousand characters', async () => {
    receiveReadings(keep, door);
    const crossed = watchPieces();
    const chapters = Array.from({ length: 200 }, (_, index) =>
      chapter({ position: index + 1, html: 'word '.repeat(6_000) }),
    );
    await sendReading(reading(), each(chapters), asked);
    expect(keep.mock.calls[0]?.[0].reading.chapters).toEqual(chapters);
    expect(Math.max(...crossed.map(({ length }) => length))).toBeLessThan(140_000);
    expect(crossed.length).toBeLessThan(60);
  });

  it('is dropped when its page fails half way, and the failure is told', async () => {
    receiveReadings(keep, door);
    const crossed = watchPieces();
    const closed = vi.fn();
    fake.runtime.onConnect.addListener((port) => port.onDisconnect.addListener(closed));
    const failing = async function* () {
      yield chapter({ position: 1, html: 'x'.repeat(300_000) });
      throw new Error('the page changed');
    };
    await expect(sendReading(reading(), failing(), asked)).rejects.toThrow('the page changed');
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(crossed).toHaveLength(2);
    expect(keep).not.toHaveBeenCalled();
  });

  it('fails when it cannot be kept, and when nobody is there', async () => {
    const stop = receiveReadings(() => Promise.reject(new Error('full')), door);
    await expect(sendReading(reading(), each([]), asked)).rejects.toMatchObject({
      code: 'failed',
      message: 'full',
    });
    stop();
    fake.runtime.onConnect.addListener((port) => port.disconnect());
    await expect(sendReading(reading(), each([]), asked)).rejects.toMatchObject({ code: 'no answer' });
  });
});

describe('what is no reading', () => {
  const offer = async (sender: Sender, ...pieces: unknown[]): Promise<unknown> => {
    receiveReadings(keep, door);
    fake.sender = sender;
    const port = fake.runtime.connect({ name: readingPort });
    const answer = new Promise((resolve) => port.onMessage.addListener(resolve));
    for (const piece of pieces) port.postMessage(piece);
    return answer;
  };
  const facts: ReadingPiece = { kind: 'facts', reading: reading(), asked: true };
  const end: ReadingPiece = { kind: 'end' };

  it.each<Sender>([
    ownPage,
    { id: 'another-extension', url: 'https://archiveofourown.org/works/7' },
    { id: 'dogear' },
    { id: 'dogear', url: 'https://example.org/works/7' },
    { id: 'dogear', url: 'http://archiveofourown.org/works/7' },
  ])('is refused from %o', async (sender) => {
    expect(await offer(sender, facts, end)).toMatchObject({ ok: false, code: 'refused' });
    expect(keep).not.toHaveBeenCalled();
  });

  it.each([
    ['no facts', [end]],
    ['chapters first', [{ kind: 'chapters', chapters: [] }]],
    ['facts twice', [facts, facts]],
    ['no kind', [facts, {}]],
    ['nothing', [null]],
    ['a bad chapter', [facts, { kind: 'chapters', chapters: [{}] }]],
    ['a bad fact', [{ ...facts, reading: { ...reading(), surprise: 1 } }]],
    [
      'too many chapters',
      [facts, { kind: 'chapters', chapters: Array(20_001).fill(chapter({ position: 1 })) }],
    ],
  ])('is answered with an error: %s', async (_, pieces) => {
    expect(await offer(archivePage('/works/7'), ...pieces, end)).toMatchObject({ ok: false, code: 'failed' });
    expect(keep).not.toHaveBeenCalled();
  });

  it('is answered with an error when it is longer than any work', async () => {
    const chapters = [chapter({ position: 1, html: 'x'.repeat(5_900_000) })];
    const much = Array(26).fill({ kind: 'chapters', chapters });
    expect(await offer(archivePage('/works/7'), facts, ...much, end)).toMatchObject({ ok: false });
    expect(keep).not.toHaveBeenCalled();
  });

  it('is kept only where it was asked for in so many words', async () => {
    await offer(archivePage('/works/7'), { ...facts, asked: 'yes' }, end);
    expect(keep.mock.calls[0]?.[0].asked).toBe(false);
  });

  it('is nobody else’s port', async () => {
    receiveReadings(keep, door);
    const port = fake.runtime.connect({ name: 'another' });
    port.postMessage(facts);
    port.postMessage(end);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(keep).not.toHaveBeenCalled();
  });
});
