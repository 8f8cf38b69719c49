// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { Queue } from '@/library/Queue';
import { answerMessages } from '@/messages/wire';
import { database } from '@/store/database';
import { changeQueue, findQueue } from '@/store/jobs';
import { resetExtension } from '../fake-extension';
import { freshJob, freshList } from '../saving/simulated-queue';
import { find, press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(async () => {
  resetExtension();
  answerMessages(
    { queueChanged: { parse: () => null, answer: async () => null } },
    { isArchive: () => false, codeOf: () => 'failed' },
  );
  await Promise.all(database.tables.map((table) => table.clear()));
});
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));

describe('a list in the queue', () => {
  it('stands before the works that wait, and is taken out by itself', async () => {
    await changeQueue(() => ({ lists: [freshList()], jobs: [freshJob(1)] }));
    await show(<Queue />);
    await appears(t('listNext', { page: 2, pages: 3 }));
    expect(shownText()).toContain(`${t('listsWaiting', { count: 1 })} ${t('worksWaiting', { count: 1 })}`);
    expect(find('ol li').textContent).toContain('Lights');
    await press(t('queueCancelNamed', { title: 'Lights' }));
    await vi.waitFor(async () => expect((await findQueue()).lists).toEqual([]));
    expect((await findQueue()).jobs).toHaveLength(1);
  });

  it('is there without any work, and says that AO3 is being asked for it', async () => {
    await changeQueue(() => ({ lists: [freshList({ state: 'asking' })] }));
    await show(<Queue />);
    await appears(t('askingForList', { title: 'Lights' }));
    expect(shownText()).not.toContain(t('queueCancelNamed', { title: 'Lights' }));
  });

  it('goes on where it stopped when the reader wants that', async () => {
    const outcome = { kind: 'trouble', why: 'cut', status: 200 } as const;
    await changeQueue(() => ({ lists: [freshList({ state: 'done', outcome, left: [3] })] }));
    await show(<Queue />);
    await appears(t('listStopped', { page: 3, pages: 3 }));
    await press(t('queueRetryNamed', { title: 'Lights' }));
    await vi.waitFor(async () =>
      expect((await findQueue()).lists).toMatchObject([{ state: 'waiting', left: [3], attempt: 0 }]),
    );
  });

  it('is among the results when it was read, and goes with them', async () => {
    const found = { pages: 3, works: 41, unrevealed: 0, unread: 0 };
    await changeQueue(() => ({
      lists: [freshList({ state: 'done', outcome: { kind: 'listed' }, left: [], found })],
    }));
    await show(<Queue />);
    await appears(t('listRead', { count: 41, pages: 3 }));
    await press(t('queueClear'));
    await vi.waitFor(async () => expect((await findQueue()).lists).toEqual([]));
  });
});
