// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { answerMessages } from '@/messages/wire';
import { chapterId, workId } from '@/model/ids';
import { freshPace } from '@/model/pace';
import { parseQueueing } from '@/model/parse';
import type { ListedWorks, SeenWork } from '@/model/seen-work';
import { KeepEntire } from '@/popup/KeepEntire';
import { KeepList } from '@/popup/KeepList';
import { QueueState } from '@/popup/QueueState';
import { keepReading } from '@/saving/keep-reading';
import { queueWorks } from '@/saving/queue-works';
import { database } from '@/store/database';
import { changeQueue } from '@/store/jobs';
import { resetExtension } from '../fake-extension';
import { chapter, reading, work } from '../saving/invented-readings';
import { seenWork } from '../saving/simulated-queue';
import { named, press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(async () => {
  resetExtension();
  await Promise.all(database.tables.map((table) => table.clear()));
  answerMessages(
    {
      queueWorks: {
        parse: parseQueueing,
        answer: async (given) => {
          await queueWorks(given, Date.now());
          return null;
        },
      },
      queueChanged: { parse: () => null, answer: async () => null },
    },
    { isArchive: () => false, codeOf: () => 'failed' },
  );
});

const works = (count: number) => Array.from({ length: count }, (_, index) => seenWork(index + 1));
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));

const list = (works: SeenWork[], more: Partial<ListedWorks> = {}) => (
  <KeepList listed={{ works, unrevealed: 0, unread: 0, pagination: '', ...more }} list={null} />
);

describe('the works of a list', () => {
  it('are queued after saying how many they are and how long it takes', async () => {
    await show(list(works(20)));
    await appears(t('keepListWhat', { count: 20, time: 'about 3 minutes' }));
    expect(await database.jobs.count()).toBe(0);
    await press(t('keepList', { count: 20 }));
    await appears(t('keepListQueued', { count: 20 }));
    expect(await database.jobs.count()).toBe(20);
  });

  it('need a second yes where more than 25 works would wait', async () => {
    await queueWorks({ works: works(10), task: 'keep' }, 1);
    await show(list(works(36).slice(10)));
    await appears(t('keepListWhat', { count: 26, time: 'about 5 minutes' }));
    await press(t('keepList', { count: 26 }));
    await appears(t('keepListMany', { count: 36 }));
    expect(await database.jobs.count()).toBe(10);
    await press(t('keepListSure', { count: 26 }));
    await appears(t('keepListQueued', { count: 26 }));
    expect(await database.jobs.count()).toBe(36);
  });

  it('are counted without those that are kept or wait already, and each once', async () => {
    await keepReading(
      reading({ work: work({ chaptersPosted: 1 }), chapters: [chapter({ position: 1 })] }),
      50,
    );
    await queueWorks({ works: works(2), task: 'keep' }, 1);
    const kept = { ...seenWork(7), chaptersPosted: 1 };
    await show(list([...works(5), kept, seenWork(5)]));
    await appears(t('keepListWhat', { count: 3, time: 'about 1 minute' }));
    expect(shownText()).toContain(t('keepListKept', { count: 1 }));
    expect(shownText()).toContain(t('keepListWaits', { count: 2 }));
    await press(t('keepList', { count: 3 }));
    await appears(t('keepListQueued', { count: 5 }));
    expect(await database.jobs.get(workId(7))).toBeUndefined();
  });

  it('are not offered where all of them are kept', async () => {
    await keepReading(
      reading({ work: work({ chaptersPosted: 1 }), chapters: [chapter({ position: 1 })] }),
      50,
    );
    await show(list([{ ...seenWork(7), chaptersPosted: 1 }]));
    await appears(t('keepListKept', { count: 1 }));
    expect(document.querySelector('button')).toBeNull();
  });

  it('are told no time while the queue stands still', async () => {
    await changeQueue(() => ({ pace: { ...freshPace, stopped: 'reader' } }));
    await show(list(works(3)));
    await appears(t('keepListStopped', { count: 3 }));
    expect(shownText()).toContain(t('stoppedReader'));
    expect(shownText()).not.toContain('minute');
  });

  it('are told of with those that cannot be queued, and of the other pages', async () => {
    const pagination =
      '<ol class="pagination actions"><li><span class="current">2</span></li><li><a href="/series/1?page=3">3</a></li></ol>';
    await show(list(works(3), { unrevealed: 2, unread: 1, pagination }));
    await appears(t('keepListHidden', { count: 2 }));
    expect(shownText()).toContain(t('keepListUnread', { count: 1 }));
    expect(shownText()).toContain(t('keepListPage', { page: 2, pages: 3 }));
    await press(t('keepList', { count: 3 }));
    await appears(t('keepListQueued', { count: 3 }));
    expect(shownText()).toContain(t('keepListHidden', { count: 2 }));
  });
});

describe('works for readers who are logged in', () => {
  it('are counted apart on a list, and fetched with the reader’s log-in once they agree', async () => {
    const [locked, ...others] = works(3).map((seen, at) => ({ ...seen, restricted: at === 0 }));
    await show(list(locked ? [locked, ...others] : []));
    await appears(t('keepListWhat', { count: 2, time: 'about 1 minute' }));
    expect(shownText()).toContain(t('keepListLocked', { count: 1 }));
    await press(t('keepList', { count: 3 }));
    await appears(t('keepListQueued', { count: 2 }));
    await appears(t('cookiesWhat', { count: 1 }));
    expect(await database.jobs.get(workId(1))).toMatchObject({ state: 'done', outcome: { kind: 'login' } });
    await press(t('cookiesAgree', { count: 1 }));
    await vi.waitFor(async () =>
      expect(await database.jobs.get(workId(1))).toMatchObject({ state: 'waiting', cookies: 'now' }),
    );
  });

  it('are offered the same after AO3’s log-in page', async () => {
    await show(<KeepEntire seen={{ ...seenWork(1), chaptersPosted: 9 }} />);
    await press(t('keepEntire', { count: 9 }));
    await appears(t('keepEntireWaits'));
    const login = { state: 'done', outcome: { kind: 'login' } } as const;
    await changeQueue(({ jobs }) => ({ jobs: jobs.map((job) => ({ ...job, ...login })) }));
    await appears(t('outcomeLogin'));
    await press(t('cookiesAgree', { count: 1 }));
    await appears(t('keepEntireWaits'));
    expect(await database.jobs.get(workId(1))).toMatchObject({ state: 'waiting', cookies: 'now' });
  });
});

describe('the entire work', () => {
  it('says how far it is when it comes chapter by chapter', async () => {
    await show(<KeepEntire seen={{ ...seenWork(1), chaptersPosted: 9 }} />);
    await press(t('keepEntire', { count: 9 }));
    await appears(t('keepEntireWaits'));
    const byChapters = { left: [{ id: chapterId(7), position: 7 }], of: 9 };
    await changeQueue(({ jobs }) => ({ jobs: jobs.map((job) => ({ ...job, byChapters })) }));
    await appears(t('chapterOf', { position: 7, count: 9 }));
  });

  it('is queued, and the popup says what comes of it', async () => {
    const seen = { ...seenWork(1), chaptersPosted: 9 };
    await show(<KeepEntire seen={seen} />);
    await press(t('keepEntire', { count: 9 }));
    await appears(t('keepEntireWaits'));
    expect(named(t('keepEntireWaits')).getAttribute('aria-disabled')).toBe('true');
    await changeQueue(({ jobs }) => ({
      jobs: jobs.map((job) => ({
        ...job,
        state: 'done',
        outcome: { kind: 'kept', what: 'new', chapters: 9 },
      })),
    }));
    await appears(t('outcomeKept', { count: 9 }));
  });
});

describe('the line of the queue', () => {
  it('is there only while something waits', async () => {
    await show(<QueueState />);
    expect(shownText()).toBe('');
    await queueWorks({ works: works(2), task: 'keep' }, 1);
    await appears(t('worksWaiting', { count: 2 }));
    expect(named(t('queueOpen')).getAttribute('href')).toBe('/library.html#queue');
  });
});
