import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { readSeenFacts } from '@/ao3/read-seen-works';
import { startBackground } from '@/background/start-background';
import { type Messages, senders } from '@/messages/list';
import { sendReading } from '@/messages/send-reading';
import { send } from '@/messages/wire';
import { chapterId, seriesId, workId } from '@/model/ids';
import { knownFacts } from '@/model/known-work';
import type { Series } from '@/model/listing';
import { keepReading } from '@/saving/keep-reading';
import { saveSettings } from '@/settings/settings';
import { watched } from '@/store/keep-mirrors';
import { listSeen } from '@/store/seen';
import { visitTo } from './content/archive-page';
import { archivePage, fake, ownPage, resetExtension } from './fake-extension';
import { chapter, reading, work } from './saving/invented-readings';
import { visitedWork } from './visited-work';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-extension')).fake }));
vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-extension')).fake }));

const lamp = workId(7);
const seen = visitedWork(lamp, { chaptersPosted: 99, updatedOn: '2030-01-01' });

const entry = {
  ...{ work: lamp, facts: knownFacts(work()), day: '2026-11-01' },
  ...{ markedForLater: true, visits: 3, note: null },
};

const series: Series = {
  ...{ id: seriesId(5), title: 'Lights', authors: [], anonymous: true, restricted: false },
  ...{ begun: null, updated: null, descriptionHtml: null, notesHtml: null },
  ...{ words: null, works: null, complete: null, bookmarks: null },
};

const seenFacts = readSeenFacts(visitTo('/works').document);

/** What pages say by themselves, without the reader pressing anything. */
const saidByItself: { [Name in keyof Messages]?: Messages[Name]['carries'] } = {
  findKept: [lamp],
  findWorkOfChapter: chapterId(11),
  judgeWork: { work: work(), shows: ['header'], mine: null },
  judgeSeries: series,
  tellVisit: [seen],
  tellAbsence: { work: lamp, kind: 'missing' },
  tellFamily: { name: 'Fog', synonymOf: null, synonyms: ['Mist'], subtags: [], metatags: [] },
};
/** The same, of the reader's places and shelves: a private window is told nothing of them, and nothing of it is taken. */
const refused: { [Name in keyof Messages]?: Messages[Name]['carries'] } = {
  findMarks: [lamp],
  tellSeen: seenFacts,
  findPlace: lamp,
  keepPlace: { work: lamp, facts: null, place: null, words: 10, ms: 2000 },
  findShelf: lamp,
  takeOver: [entry],
  giveBack: [{ work: lamp, facts: ['shelf'] }],
  keepShelf: { work: lamp, facts: knownFacts(work()), saying: { kind: 'shelf', shelf: 'to-read' } },
};
/** What happens only because the reader pressed something on the page. */
const pressed: readonly (keyof Messages)[] = [
  'liftRules',
  'putDriftAway',
  'draftRule',
  'addRule',
  'openNames',
  'undoRule',
  'openCopy',
];

beforeEach(async () => {
  resetExtension();
  for (const { database } of watched) await Promise.all(database.tables.map((table) => table.clear()));
  await saveSettings({ keepAutomatically: true, takeLater: true, takeHistory: true });
  await keepReading(reading({ chapters: [chapter({ position: 1 })] }), 1);
  startBackground({ isArchive: () => true, workAt: () => lamp, isOwnList: () => true });
  fake.sender = archivePage('/works/7', true);
});

/** Everything in all databases but the pace, which says when AO3 was asked and nothing of what. */
async function everything(): Promise<unknown> {
  const tables = watched.flatMap(({ database }) => database.tables);
  const told = tables.filter(({ name }) => name !== 'pace' && name !== 'meta');
  const rows = await Promise.all(told.map(async (table) => [table.name, await table.toArray()]));
  return [...rows, await listSeen()];
}

it('every message is known either as said by itself or as pressed', () => {
  const fromPages = Object.entries(senders).filter(([, who]) => who !== 'own page');
  expect(fromPages.map(([name]) => name).sort()).toEqual(
    [...Object.keys({ ...saidByItself, ...refused }), ...pressed].sort(),
  );
});

it.each(Object.entries(refused))('a private window is refused %s', async (name, carried) => {
  const before = await everything();
  const answer = fake.runtime.sendMessage({ name, carried });
  await expect(answer).resolves.toMatchObject({ ok: false, code: 'refused' });
  expect(await everything()).toEqual(before);
});

it.each(Object.entries(saidByItself))(
  'nothing is recorded of a private window by %s',
  async (name, carried) => {
    const before = await everything();
    const answer = fake.runtime.sendMessage({ name, carried });
    await expect(answer).resolves.toMatchObject({ ok: true });
    expect(await everything()).toEqual(before);
  },
);

it('nothing is kept of one by itself', async () => {
  const before = await everything();
  const more = reading({ chapters: [chapter({ position: 2 })] });
  async function* each() {
    yield* more.chapters;
  }
  await expect(sendReading(more, each(), { asked: false })).rejects.toMatchObject({ code: 'refused' });
  expect(await everything()).toEqual(before);
});

it('the same from any other window is recorded', async () => {
  fake.sender = archivePage('/works/7');
  await send('tellVisit', [seen]);
  expect(JSON.stringify(await everything())).toContain('2030-01-01');
  await send('tellSeen', seenFacts);
  expect(await listSeen()).toHaveLength(seenFacts.length);
  fake.sender = ownPage;
});
