import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import { checkUpdates } from '@/saving/check-updates';
import { fetchWork } from '@/saving/fetch-work';
import { database } from '@/store/database';
import { PageParser } from '../html-page';
import { NearArchive } from './ask-shelf';

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
