import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { bringFromTool } from '@/backup/bring-from-tool';
import { workId } from '@/model/ids';
import { stampTime } from '@/model/stamp';
import { forgetWork } from '@/store/forget-reading';
import { findStanding, keepStanding } from '@/store/standings';
import { vault } from '@/store/vault';

beforeEach(() => Promise.all(vault.tables.map((table) => table.clear())));

const now = Date.UTC(2026, 10, 26);
const bring = (file: unknown, write = true, fileAt = now) =>
  bringFromTool(typeof file === 'string' ? file : JSON.stringify(file), { write, fileAt, now });
const shelfOf = async (work: number) => (await findStanding(workId(work))).shelf?.value.name;

const kudosed = {
  username: 'somebody',
  kudosed: ',11,12,',
  bookmarked: ',13,',
  skipped: ',14,',
  seen: ',12,15,x9,',
};

describe('what other tools remember', () => {
  it('comes from Kudosed and Seen History: read and skipped, and names what it cannot be', async () => {
    const brought = await bring(kudosed);
    expect(brought).toMatchObject({ from: 'kudosed-seen', works: 4, odd: ['x9'], facts: { brought: 4 } });
    expect(Object.fromEntries(brought?.shelves ?? [])).toMatchObject({
      finished: 3,
      dropped: 1,
      'to-read': 0,
    });
    expect(await Promise.all([11, 12, 13, 14, 15].map(shelfOf))).toEqual([
      ...['finished', 'finished', undefined, 'dropped', 'finished'],
    ]);
  });

  it('comes from FicTracker, with notes and the reader’s own statuses', async () => {
    const brought = await bring({
      FT_finished: '21',
      FT_favorites: '21,22',
      FT_toread: '23',
      FT_disliked: null,
      FT_custom_1: '24',
      FT_userNotes: JSON.stringify({
        21: { text: 'So good', date: '2025-02-03T04:05:06.000Z', title: 'Lamp' },
      }),
      FT_statusesConfig: JSON.stringify([
        { tag: 'Rereads', storageKey: 'FT_custom_1' },
        { tag: 'Favorite', storageKey: 'FT_favorites' },
      ]),
    });
    expect(brought).toMatchObject({ from: 'fictracker', works: 4, notes: 1, ownShelves: 3, odd: [] });
    const { note, ownShelves } = await findStanding(workId(21));
    expect(note?.value).toBe('So good');
    expect(note && stampTime(note.at)).toBe(Date.UTC(2025, 1, 3, 4, 5, 6));
    expect(Object.keys(ownShelves)).toEqual(['Favorite']);
    expect(Object.keys((await findStanding(workId(24))).ownShelves)).toEqual(['Rereads']);
    expect((await findStanding(workId(23))).shelf?.value).toEqual({ name: 'to-read', byHand: true });
  });

  it('comes from AO3 Toybox, in its envelope and from before it had one', async () => {
    const data = {
      workStatus: [
        { workId: '31', last_chapter: 2, highest_chapter: 5, last_visited_at: '2025-01-01T00:00:00.000Z' },
        { workId: '32', ignored: true, last_visited_at: null },
        { workId: '33', subscribed: true, last_chapter: null },
        { workId: '', last_chapter: 1 },
      ],
    };
    expect(await bring({ format: 'ao3-toys-backup', version: 1, data }, false)).toMatchObject({ works: 2 });
    expect(await bring(data)).toMatchObject({
      from: 'toybox',
      works: 2,
      odd: [expect.stringContaining('"workId":""')],
    });
    expect(await Promise.all([31, 32, 33].map(shelfOf))).toEqual(['reading', 'dropped', undefined]);
  });

  it('comes from ao3-read-tracker, with when and how often a work was read', async () => {
    const table = (tableName: string, ...rows: unknown[]) => ({ tableName, inbound: true, rows });
    const data = [
      table(
        'finishedWorks',
        {
          id: '41',
          finishedAt: 1_700_000_000_000,
          timesRead: 3,
          notes: 'Again!',
          finishedStatus: 'completed',
        },
        { id: '42', finishedAt: 1_700_000_000_000, finishedStatus: 'dropped' },
      ),
      table('inProgressWorks', {
        id: '43',
        startedAt: 1,
        lastReadAt: 1_710_000_000_000,
        readingStatus: 'waiting',
      }),
      table('ignoredWorks', { id: '44', ignoredAt: 1_720_000_000_000, reason: 'No' }, { id: 'what' }),
      table('symbolRecords', { id: 'read' }),
    ];
    const brought = await bring({
      formatName: 'dexie',
      formatVersion: 1,
      data: { databaseName: 'Any', data },
    });
    expect(brought).toMatchObject({ from: 'read-tracker', works: 4, notes: 2, odd: ['{"id":"what"}'] });
    expect(await Promise.all([41, 42, 43, 44].map(shelfOf))).toEqual([
      'finished',
      'dropped',
      'waiting',
      'dropped',
    ]);
    const { timesRead, finishedAt, note } = await findStanding(workId(41));
    expect([timesRead?.value, finishedAt?.value, note?.value]).toEqual([3, 1_700_000_000_000, 'Again!']);
  });

  it('comes from AO3rdr, with ratings', async () => {
    const chapters = (published: string, complete: boolean) => ({ published, total: '?', complete });
    const ficdict = {
      51: { ao3id: '51', rating: 5, rating__ts: 1_500_000_000.5, read: '3', chapters: chapters('3', true) },
      52: { ao3id: '52', rating: -1, rating__ts: 1_500_000_000, read: 0 },
      53: { ao3id: '53', read: 1, read__ts: 1_500_000_000, chapters: chapters('4', false) },
      54: { ao3id: '54', read: 4, chapters: chapters('4', false) },
      55: { ao3id: '55', rating: 3, deleted: true },
    };
    expect(await bring({ version: '1.0.0', ficdict, prefs: {} })).toMatchObject({
      from: 'ao3rdr',
      works: 4,
      ratings: 1,
    });
    expect(await Promise.all([51, 52, 53, 54, 55].map(shelfOf))).toEqual([
      ...['finished', 'dropped', 'reading', 'waiting', undefined],
    ]);
    expect((await findStanding(workId(51))).rating).toMatchObject({ value: 5 });
  });

  it('is no file of something else', async () => {
    for (const file of [
      '',
      'no',
      '{"a":',
      [],
      {},
      { kudosed: 1, seen: ',' },
      { workStatus: {} },
      { ficdict: 1 },
    ])
      expect(await bring(file), JSON.stringify(file)).toBeNull();
  });
});

describe('bringing it in', () => {
  it('writes nothing as a dry run, and nothing new the second time', async () => {
    expect(await bring(kudosed, false)).toMatchObject({ facts: { brought: 4 } });
    expect(await vault.standings.count()).toBe(0);
    await bring(kudosed);
    const once = await vault.standings.toArray();
    expect(await bring(kudosed)).toMatchObject({ facts: { brought: 0, same: 4 } });
    expect(await vault.standings.toArray()).toEqual(once);
  });

  it('overrules nothing that the reader said here, and tells so before', async () => {
    await keepStanding([workId(11)], { kind: 'shelf', shelf: 'to-read' });
    await keepStanding([workId(14)], { kind: 'note', note: 'Mine' });
    expect(await bring(kudosed, false)).toMatchObject({ facts: { brought: 3 } });
    await bring(kudosed);
    expect(await shelfOf(11)).toBe('to-read');
    expect(await shelfOf(14)).toBe('dropped');
    expect((await findStanding(workId(14))).note?.value).toBe('Mine');
  });

  it('brings back nothing that the reader forgot', async () => {
    await keepStanding([workId(11)], { kind: 'rating', rating: 4 });
    await forgetWork(workId(11));
    await bring(kudosed);
    expect(await shelfOf(11)).toBeUndefined();
  });

  it('goes by the later of two files where neither says when', async () => {
    await bring({ kudosed: ',', seen: ',11,' }, true, Date.UTC(2025, 0, 2));
    await bring({ kudosed: ',', seen: ',', skipped: ',11,' }, true, Date.UTC(2025, 0, 1));
    expect(await shelfOf(11)).toBe('finished');
    await bring({ kudosed: ',', seen: ',', skipped: ',11,' }, true, Date.UTC(2025, 0, 3));
    expect(await shelfOf(11)).toBe('dropped');
  });

  it('leaves out what was read in a time that has not come', async () => {
    const rows = [{ id: 41, finishedAt: now + 10 * 86_400_000 }];
    const file = { formatName: 'dexie', data: { data: [{ tableName: 'readWorks', rows }] } };
    expect(await bring(file)).toMatchObject({ facts: { brought: 0, ahead: 1 } });
    expect(await vault.standings.count()).toBe(0);
  });
});
