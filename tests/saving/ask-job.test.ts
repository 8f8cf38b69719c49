import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import { askJob } from '@/saving/ask-job';
import { database } from '@/store/database';
import { findWork } from '@/store/works';
import { PageParser } from '../html-page';
import { NearArchive } from './ask-shelf';

vi.stubGlobal('DOMParser', PageParser);
const work = workId(900000017);
beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

describe('askJob', () => {
  it.each(['keep', 'check'] as const)(
    'marks a kept work that is gone as the only copy (%s)',
    async (task) => {
      const archive = new NearArchive();
      expect(await askJob({ work, task: 'keep' }, archive.ask)).toMatchObject({ outcome: { kind: 'kept' } });
      expect((await findWork(work))?.absence).toBeUndefined();
      await new Promise((resolve) => setTimeout(resolve, 2));
      archive.shelf.edit({ kind: 'deleteWork', work });
      expect(await askJob({ work, task }, archive.ask)).toMatchObject({ outcome: { kind: 'gone' } });
      expect((await findWork(work))?.absence).toMatchObject({ kind: 'missing' });
    },
  );
});
