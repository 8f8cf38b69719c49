// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { answerMessages } from '@/messages/wire';
import { chapterId, workId } from '@/model/ids';
import { parseQueueing } from '@/model/parse';
import { KeepEntire } from '@/popup/KeepEntire';
import { KeepList } from '@/popup/KeepList';
import { QueueState } from '@/popup/QueueState';
import { queueWorks } from '@/saving/queue-works';
import { database } from '@/store/database';
import { changeQueue } from '@/store/jobs';
import { resetExtension } from '../fake-extension';
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

describe('the works of a list', () => {
  it('are queued after saying how many they are and how long it takes', async () => {
    await show(<KeepList works={works(20)} />);
    await appears(t('keepListWhat', { count: 20, time: 'about 3 minutes' }));
    expect(await database.jobs.count()).toBe(0);
    await press(t('keepList', { count: 20 }));
    await appears(t('keepListQueued', { count: 20 }));
    expect(await database.jobs.count()).toBe(20);
  });

  it('need a second yes where more than 25 works would wait', async () => {
    await queueWorks({ works: works(10), task: 'keep' }, 1);
    await show(<KeepList works={works(36).slice(10)} />);
    await appears(t('keepListWhat', { count: 26, time: 'about 5 minutes' }));
    await press(t('keepList', { count: 26 }));
    await appears(t('keepListMany', { count: 36 }));
    expect(await database.jobs.count()).toBe(10);
    await press(t('keepListSure', { count: 26 }));
    await appears(t('keepListQueued', { count: 26 }));
    expect(await database.jobs.count()).toBe(36);
  });
});

describe('works for readers who are logged in', () => {
  it('are counted apart on a list, and fetched with the reader’s log-in once they agree', async () => {
    const [locked, ...others] = works(3).map((seen, at) => ({ ...seen, restricted: at === 0 }));
    await show(<KeepList works={locked ? [locked, ...others] : []} />);
    await appears(t('keepListWhat', { count: 3, time: 'about 1 minute' }));
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
