// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { answerMessages } from '@/messages/wire';
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

describe('the entire work', () => {
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
