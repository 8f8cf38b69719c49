import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import { checkUpdates } from '@/saving/check-updates';
import { fetchWork } from '@/saving/fetch-work';
import { database } from '@/store/database';
import { findNews, keepNews } from '@/store/news';
import { findWorks } from '@/store/works';
import { PageParser } from '../html-page';
import { NearArchive } from './ask-shelf';
import { seenWork } from './simulated-queue';

vi.stubGlobal('DOMParser', PageParser);
const growing = workId(900000017);
let archive: NearArchive;
beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  archive = new NearArchive();
  await fetchWork(growing, archive.ask);
});

describe('checkUpdates', () => {
  it('finds new chapters with one small request, until they are kept', async () => {
    expect(await checkUpdates(growing, archive.ask)).toMatchObject({ outcome: { kind: 'not-newer' } });
    archive.shelf.edit({ kind: 'addChapter', work: growing, title: 'Door 4', words: 20 });
    archive.asked.length = 0;
    expect(await checkUpdates(growing, archive.ask)).toMatchObject({
      outcome: { kind: 'newer', chapters: 1 },
    });
    expect(archive.asked.map(({ path }) => path)).toEqual(['/works/900000017/navigate']);
    expect(await fetchWork(growing, archive.ask)).toMatchObject({
      outcome: { kind: 'kept', what: 'more', chapters: 4 },
    });
    expect(await checkUpdates(growing, archive.ask)).toMatchObject({ outcome: { kind: 'not-newer' } });
  });

  it('knows chapters by their numbers: one that was posted anew is new, until it is kept', async () => {
    archive.shelf.edit({ kind: 'repostChapter', work: growing, position: 2 });
    expect(await checkUpdates(growing, archive.ask)).toMatchObject({
      outcome: { kind: 'newer', chapters: 1 },
    });
    const [row] = await findWorks([growing]);
    expect(row && (await findNews([row])).get(growing)).toEqual({ chapters: 1 });
    // A list that says less does not take it back.
    await keepNews([{ ...seenWork(growing), chaptersPosted: 3 }], Date.now() + 1);
    expect(row && (await findNews([row])).get(growing)).toEqual({ chapters: 1 });
    await fetchWork(growing, archive.ask);
    expect(await checkUpdates(growing, archive.ask)).toMatchObject({ outcome: { kind: 'not-newer' } });
  });

  it('says that AO3 has fewer, and takes nothing away', async () => {
    archive.shelf.edit({ kind: 'removeChapter', work: growing, position: 3 });
    expect(await checkUpdates(growing, archive.ask)).toMatchObject({ outcome: { kind: 'fewer' } });
    expect(await findWorks([growing])).toMatchObject([{ chaptersKept: 3 }]);
  });

  it('says when the work is gone, and when it is only for readers who are logged in', async () => {
    archive.setMood({ mood: { kind: 'login' }, times: 1 });
    expect(await checkUpdates(growing, archive.ask)).toMatchObject({
      outcome: { kind: 'login' },
      redirected: true,
    });
    archive.shelf.edit({ kind: 'deleteWork', work: growing });
    expect(await checkUpdates(growing, archive.ask)).toMatchObject({ outcome: { kind: 'gone' } });
  });
});
