import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerMessages, type Door, MessageFailed, send, sendToTab } from '@/messages/wire';
import { workId } from '@/model/ids';
import { NotUnderstood, parseWorkIds } from '@/model/parse';
import { archivePage, fake, origin, ownPage, resetExtension, type Sender } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(resetExtension);

const door: Door = {
  isArchive: (address) => new URL(address).hostname === 'archiveofourown.org',
  codeOf: (error) => (error instanceof NotUnderstood ? 'refused' : 'failed'),
};
const findKept = {
  parse: parseWorkIds,
  answer: async (ids: ReturnType<typeof parseWorkIds>) => ids.map((work) => ({ work, chaptersKept: 2 })),
};
const describePage = {
  parse: () => null,
  answer: async () => ({ kind: 'listing', obstacle: null, work: null, changed: null }),
};
const codeOf = (sent: Promise<unknown>) =>
  sent.then(
    () => 'answered',
    (error: unknown) => (error instanceof MessageFailed ? error.code : error),
  );

describe('messages', () => {
  it('are answered', async () => {
    answerMessages({ findKept, describePage }, door);
    expect(await send('findKept', [workId(7)])).toEqual([{ work: 7, chaptersKept: 2 }]);
    expect(await sendToTab(1, 'describePage', null)).toMatchObject({ kind: 'listing' });
    fake.sender = archivePage('/works/7');
    expect(await send('findKept', [])).toEqual([]);
  });

  it('that nobody answers fail as such', async () => {
    expect(await codeOf(send('findKept', []))).toBe('no answer');
    const stop = answerMessages({ describePage }, door);
    expect(await codeOf(send('findKept', []))).toBe('no answer');
    stop();
    expect(await codeOf(sendToTab(1, 'describePage', null))).toBe('no answer');
  });

  it('that fail say how', async () => {
    const failing = { ...findKept, answer: () => Promise.reject(new TypeError('oops')) };
    answerMessages({ findKept: failing }, door);
    await expect(send('findKept', [])).rejects.toMatchObject({ code: 'failed', message: 'oops' });
  });

  it.each([[null], [[0]], [['7']], [Array(201).fill(1)], [{ length: 1 }]])(
    'that carry what they must not are refused: %j',
    async (carried) => {
      const answer = vi.fn(findKept.answer);
      answerMessages({ findKept: { ...findKept, answer } }, door);
      const reply = await fake.runtime.sendMessage({ name: 'findKept', carried });
      expect(reply).toMatchObject({ ok: false, code: 'refused' });
      expect(answer).not.toHaveBeenCalled();
    },
  );

  it.each([null, 'findKept', { name: 'toString' }, { name: '__proto__' }, { name: 7 }, {}, []])(
    'that are none are left alone: %j',
    async (message) => {
      answerMessages({ findKept, describePage }, door);
      await expect(fake.runtime.sendMessage(message)).rejects.toThrow('Receiving end');
    },
  );
});

describe('senders', () => {
  const forged: Sender[] = [
    { ...ownPage, id: 'another-extension' },
    { id: 'dogear' },
    { id: 'dogear', url: 'https://example.org/' },
    { id: 'dogear', url: 'https://archiveofourown.org.example.org/works/7' },
    { id: 'dogear', url: 'http://archiveofourown.org/works/7' },
    { id: 'dogear', url: `https://example.org/${origin}/` },
    { id: 'dogear', url: `${origin}.example.org/` },
    { id: 'another-extension', url: 'https://archiveofourown.org/works/7' },
  ];

  it.each(forged)('that are not ours are refused before anything is read: %o', async (sender) => {
    const parse = vi.fn(parseWorkIds);
    answerMessages({ findKept: { ...findKept, parse }, describePage }, door);
    fake.sender = sender;
    expect(await codeOf(send('findKept', [workId(7)]))).toBe('refused');
    expect(await codeOf(sendToTab(1, 'describePage', null))).toBe('refused');
    expect(parse).not.toHaveBeenCalled();
  });

  it('that are content scripts may not send what is for our own pages', async () => {
    answerMessages({ describePage }, door);
    fake.sender = archivePage('/works/7');
    expect(await codeOf(sendToTab(1, 'describePage', null))).toBe('refused');
  });
});
