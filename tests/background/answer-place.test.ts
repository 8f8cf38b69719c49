import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerPlace, takeStretch } from '@/background/answer-place';
import { Refused } from '@/background/keep-received';
import type { From } from '@/messages/wire';
import { chapterId, workId } from '@/model/ids';
import { parseStretch, parseWorkId } from '@/model/parse-stretch';
import type { Stretch } from '@/model/stretch';
import { saveSettings } from '@/settings/settings';
import { keepFollowed } from '@/store/followed';
import { forgetWork } from '@/store/forget-reading';
import { vault } from '@/store/vault';
import { resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const work = workId(7);
const page: From = { address: 'https://archiveofourown.org/works/7', incognito: false };
const privately: From = { ...page, incognito: true };
const workAt = (address: string) => (address.endsWith('/7') ? work : null);
const stretch: Stretch = {
  work,
  facts: {
    ...{ title: 'The Lamp', authors: [], fandoms: ['Lamps'], language: null, words: 9000 },
    ...{ chaptersPosted: 3, chaptersPlanned: null, complete: false },
  },
  place: {
    ...{ chapter: chapterId(12), position: 2, paragraph: 1, paragraphs: 2, into: 0.5, fraction: 0.5 },
    quote: { text: 'Words', print: 1, before: [2], after: [] },
  },
  words: 10,
  ms: 2000,
};
const take = (told: Stretch, from = page) => takeStretch(told, from, workAt);

beforeEach(async () => {
  resetExtension();
  await Promise.all(vault.tables.map((table) => table.clear()));
});

describe('what was read', () => {
  it('is kept, and told when it is asked for', async () => {
    expect(await answerPlace(work, page)).toEqual({ place: null, followed: true });
    await take(stretch);
    await take({ ...stretch, facts: null, place: null });
    expect(await answerPlace(work, page)).toEqual({ place: stretch.place, followed: true });
    expect(await vault.days.toArray()).toMatchObject([{ work, words: 20, ms: 4000 }]);
    expect(await vault.known.toArray()).toMatchObject([{ work, title: 'The Lamp' }]);
  });

  it('of a work that was forgotten meanwhile is kept once its page says again what it is', async () => {
    await take(stretch);
    await forgetWork(work);
    await expect(take({ ...stretch, facts: null })).rejects.toThrow(Refused);
    expect(await vault.places.count()).toBe(0);
    await take(stretch);
    expect(await vault.known.toArray()).toMatchObject([{ work, title: 'The Lamp' }]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['in a private window', () => take(stretch, privately)],
    ['of another work than the page’s', () => take({ ...stretch, work: workId(8) })],
    [
      'when the reader has turned it off',
      async () => {
        await saveSettings({ followReading: false });
        await take(stretch);
      },
    ],
    [
      'in a fandom that they left out',
      async () => {
        await saveSettings({ unfollowedFandoms: ['Lamps'] });
        await take(stretch);
      },
    ],
  ])('is refused %s', async (_, refused) => {
    await expect(refused()).rejects.toBeInstanceOf(Refused);
    expect(await vault.places.count()).toBe(0);
  });

  it('is dropped in a work that they left out, and a private window is told of no place', async () => {
    await keepFollowed(work, false);
    await take(stretch);
    expect(await answerPlace(work, page)).toEqual({ place: null, followed: false });
    await expect(answerPlace(work, privately)).rejects.toBeInstanceOf(Refused);
  });

  it('in a left-out fandom stays unknown when the page names it no more', async () => {
    await take(stretch);
    await saveSettings({ unfollowedFandoms: ['Lamps'] });
    await expect(take({ ...stretch, facts: null })).rejects.toBeInstanceOf(Refused);
  });
});

describe('the door', () => {
  it('lets in what is well-formed', () => {
    expect(parseStretch(JSON.parse(JSON.stringify(stretch)))).toEqual(stretch);
    expect(parseWorkId(7)).toBe(work);
  });

  it.each([
    [{ ...stretch, words: -1 }],
    [{ ...stretch, ms: 1e12 }],
    [{ ...stretch, more: 1 }],
    [{ ...stretch, place: { ...stretch.place, fraction: 2 } }],
    [
      {
        ...stretch,
        place: { ...stretch.place, quote: { text: 'x'.repeat(999), print: 1, before: [], after: [] } },
      },
    ],
    [null],
  ])('and nothing else: %#', (told) => {
    expect(() => parseStretch(told)).toThrow();
    expect(() => parseWorkId(told)).toThrow();
  });
});
