import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerMarks } from '@/background/answer-marks';
import { takeStretch } from '@/background/answer-place';
import { Refused } from '@/background/keep-received';
import type { From } from '@/messages/wire';
import { chapterId, workId } from '@/model/ids';
import { blankMark } from '@/model/mark';
import { keepReading } from '@/saving/keep-reading';
import { database } from '@/store/database';
import { watched } from '@/store/keep-mirrors';
import { keepPlace } from '@/store/places';
import { keepStanding } from '@/store/standings';
import { resetExtension } from '../fake-extension';
import { chapter, reading } from '../saving/invented-readings';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const [lamp, fog, gull] = [workId(7), workId(8), workId(9)];
const page: From = { address: 'https://archiveofourown.org/works', incognito: false };
/** Later than now: a clock that was set back makes no earlier stamps. */
const at = Date.UTC(2090, 10, 3);
const readTo = (position: number, fraction: number) =>
  keepPlace(
    {
      ...{ work: fog, facts: null, words: 10, ms: 2000 },
      place: {
        ...{ chapter: chapterId(10 + position), position, paragraph: 1, paragraphs: 2, into: 0.5, fraction },
        quote: { text: 'Words', print: 1, before: [2], after: [] },
      },
    },
    at,
  );

beforeEach(async () => {
  resetExtension();
  for (const { database } of watched) await Promise.all(database.tables.map((table) => table.clear()));
});

it('says of each work what is known of it, once, and nothing of others', async () => {
  await readTo(3, 1);
  await readTo(2, 0.5);
  await keepReading(reading({ chapters: [chapter({ position: 1 })] }), 1);
  await keepStanding([lamp], { kind: 'shelf', shelf: 'to-read' });
  expect(await answerMarks([gull, fog, lamp, fog], page)).toEqual([
    {
      ...{ work: fog, shelf: 'reading', place: { chapter: 12, position: 2, fraction: 0.5 } },
      ...{
        next: null,
        furthest: 3,
        readAt: at,
        visited: null,
        chaptersKept: null,
        ownShelves: [],
        finished: false,
      },
    },
    { ...blankMark(lamp), shelf: 'to-read', chaptersKept: 1 },
  ]);
});

it('says own shelves, and that a work was finished once', async () => {
  await keepStanding([lamp], { kind: 'own-shelf', name: 'Comfort', on: true });
  await keepStanding([lamp], { kind: 'own-shelf', name: 'Away', on: false });
  await keepStanding([gull], { kind: 'times-read', times: 1 });
  await keepStanding([fog], { kind: 'shelf', shelf: 'finished' });
  expect(await answerMarks([lamp, gull, fog], page)).toEqual([
    { ...blankMark(lamp), ownShelves: ['Comfort'] },
    { ...blankMark(gull), finished: true },
    { ...blankMark(fog), shelf: 'finished', finished: true },
  ]);
});

it('says nothing of a work of which everything was taken back', async () => {
  await keepStanding([lamp], { kind: 'shelf', shelf: 'dropped' });
  await keepStanding([lamp], { kind: 'shelf', shelf: null });
  expect(await answerMarks([lamp], page)).toEqual([]);
});

it('opens no table of texts or chapters', async () => {
  await keepReading(reading({ chapters: [chapter({ position: 1 })] }), 1);
  const opened = [database.texts, database.chapters].map((table) => {
    const read = vi.fn((row: unknown) => row);
    table.hook('reading', read);
    return read;
  });
  expect(await answerMarks([lamp], page)).toHaveLength(1);
  for (const read of opened) expect(read).not.toHaveBeenCalled();
});

it('says the place that was told just before, though it is not written yet', async () => {
  const place = {
    ...{ chapter: chapterId(12), position: 2, paragraph: 1, paragraphs: 2, into: 0.5, fraction: 0.5 },
    quote: { text: 'Words', print: 1, before: [2], after: [] },
  };
  const facts = {
    ...{ title: 'Fog', authors: [], fandoms: ['Weather'], language: null, words: 9000 },
    ...{ chaptersPosted: 3, chaptersPlanned: null, complete: false },
  };
  const told = takeStretch({ work: fog, facts, place, words: 10, ms: 2000 }, page, () => null);
  expect(await answerMarks([fog], page)).toMatchObject([{ work: fog, place: { position: 2 } }]);
  await told;
});

it('waits for no place that was refused', async () => {
  const told = takeStretch({ work: fog, facts: null, place: null, words: 10, ms: 2000 }, page, () => null);
  expect(await answerMarks([fog], page)).toEqual([]);
  await expect(told).rejects.toBeInstanceOf(Refused);
});

it('refuses a page in a private window', async () => {
  await expect(answerMarks([lamp], { ...page, incognito: true })).rejects.toBeInstanceOf(Refused);
});
