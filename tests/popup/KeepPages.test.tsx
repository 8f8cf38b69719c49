// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { answerMessages } from '@/messages/wire';
import { freshPace } from '@/model/pace';
import { parseListQueueing } from '@/model/parse-list-queueing';
import type { SeenWork } from '@/model/seen-work';
import { KeepList } from '@/popup/KeepList';
import { QueueState } from '@/popup/QueueState';
import { queueList } from '@/saving/queue-list';
import { database } from '@/store/database';
import { changeQueue, findQueue } from '@/store/jobs';
import { resetExtension } from '../fake-extension';
import { freshList, seenWork } from '../saving/simulated-queue';
import { named, press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
const told = vi.fn();
beforeEach(async () => {
  resetExtension();
  told.mockClear();
  await Promise.all(database.tables.map((table) => table.clear()));
  answerMessages(
    {
      queueList: {
        parse: parseListQueueing,
        answer: async ({ sure, ...given }) => {
          told(sure);
          await queueList(given, Date.now(), 'ask');
          return null;
        },
      },
    },
    { isArchive: () => false, codeOf: () => 'failed' },
  );
});

const works = (count: number) => Array.from({ length: count }, (_, index) => seenWork(index + 1));
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));
const row = (page: number, pages: number) =>
  `<ol class="pagination actions"><li><span class="current">${page}</span></li><li><a>${pages}</a></li></ol>`;
const path = '/series/1';
const list = (works: SeenWork[], page: number, pages: number) => (
  <KeepList
    listed={{ works, unrevealed: 0, unread: 0, pagination: row(page, pages) }}
    list={{ path, title: 'Lights' }}
  />
);

describe('all pages of a list', () => {
  it('are queued after a second yes, with how many works they may have and how long that takes', async () => {
    await show(list(works(20), 1, 3));
    await appears(t('keepPagesAll', { count: 60, pages: 3 }));
    // 2 pages and 60 works, 8 s each.
    expect(shownText()).toContain(t('keepPagesTime', { count: 2, time: 'about 8 minutes' }));
    expect(shownText()).toContain(t('keepPagesStranger'));
    expect(shownText()).toContain(t('keepListWhat', { count: 20, time: 'about 3 minutes' }));
    await press(t('keepPages', { count: 3 }));
    await appears(t('keepPagesMany', { count: 60 }));
    expect(await database.lists.count()).toBe(0);
    await press(t('keepPagesSure', { count: 3 }));
    await appears(t('keepPagesQueued'));
    await appears(t('listNext', { page: 2, pages: 3 }));
    expect(told).toHaveBeenCalledWith(true);
    expect(await findQueue()).toMatchObject({ lists: [{ path, title: 'Lights', left: [2, 3] }] });
    expect(await database.jobs.count()).toBe(20);
    expect(shownText()).toContain(t('keepListWaits', { count: 20 }));
  });

  it('are those from here on in a very long list', async () => {
    await show(list(works(20), 100, 312));
    await appears(t('keepPagesSome', { count: 500, pages: 312, most: 25, from: 100, to: 124 }));
    expect(named(t('keepPages', { count: 25 }))).toBeDefined();
  });

  it('are told no time while the queue stands still', async () => {
    await changeQueue(() => ({ pace: { ...freshPace, stopped: 'reader' } }));
    await show(list(works(3), 1, 2));
    await appears(t('keepPagesStopped'));
    expect(shownText()).not.toContain('minute');
  });

  it('are not offered where there is one, or where others do not see them', async () => {
    await show(list(works(3), 1, 1));
    await appears(t('keepList', { count: 3 }));
    expect(shownText()).not.toContain(t('keepPagesStranger'));
    const listed = { works: works(3), unrevealed: 0, unread: 0, pagination: row(1, 2) };
    await show(<KeepList listed={listed} list={null} />);
    await appears(t('keepListPage', { page: 1, pages: 2 }));
    expect(shownText()).not.toContain(t('keepPagesStranger'));
  });

  it('say what came of them, and can be queued again', async () => {
    const found = { pages: 3, works: 41, unrevealed: 0, unread: 0 };
    await changeQueue(() => ({
      lists: [freshList({ path, state: 'done', outcome: { kind: 'listed' }, left: [], found })],
    }));
    await show(list(works(3), 1, 3));
    await appears(t('listRead', { count: 41, pages: 3 }));
    expect(named(t('keepPages', { count: 3 }))).toBeDefined();
  });

  it('are said to be read in the line of the queue', async () => {
    await changeQueue(() => ({ lists: [freshList()] }));
    await show(<QueueState />);
    await appears(t('listsWaiting', { count: 1 }));
  });
});
