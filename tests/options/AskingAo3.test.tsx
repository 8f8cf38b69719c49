// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { answerMessages } from '@/messages/wire';
import type { Job } from '@/model/job';
import { freshPace, type Pace } from '@/model/pace';
import { AskingAo3 } from '@/options/AskingAo3';
import { loadSettings } from '@/settings/settings';
import { database } from '@/store/database';
import { changeQueue, findQueue } from '@/store/jobs';
import { resetExtension } from '../fake-extension';
import { freshJob } from '../saving/simulated-queue';
import { find, press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
const told = vi.fn(async () => null);
beforeEach(async () => {
  resetExtension();
  told.mockClear();
  answerMessages(
    { queueChanged: { parse: () => null, answer: told } },
    { isArchive: () => false, codeOf: () => 'failed' },
  );
  await Promise.all(database.tables.map((table) => table.clear()));
});
const given = (jobs: Job[], pace: Partial<Pace> = {}) =>
  changeQueue(() => ({ jobs, pace: { ...freshPace, ...pace } }));
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));

describe('asking AO3, in the options', () => {
  it('says that nothing is asked while nothing waits, and how much it was today', async () => {
    await given([], { askedAt: [Date.now() - 1000, Date.now() - 25 * 3600_000] });
    await show(<AskingAo3 restrictedWorks="ask" />);
    await appears(t('nothingWaits'));
    expect(shownText()).toContain(t('requestsToday', { count: 1, most: 200 }));
    expect(shownText()).not.toContain(t('queuePause'));
  });

  it('names what waits, says when it goes on, and pauses and resumes it', async () => {
    await given([freshJob(1), freshJob(2)], { nextAt: Date.now() + 3600_000, waitingFor: 'busy' });
    await show(<AskingAo3 restrictedWorks="ask" />);
    await appears('Work 2');
    expect(shownText()).toContain(t('waitsBusy'));
    await press(t('queuePause'));
    await appears(t('stoppedReader'));
    await press(t('queueResume'));
    await appears(t('queuePause'));
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  });

  it('says how much is allowed where the reader allowed more', async () => {
    await given([freshJob(1)], { askedAt: Array<number>(200).fill(Date.now() - 1000) });
    await show(<AskingAo3 restrictedWorks="ask" />);
    await appears(t('waitsBudget'));
    await press(t('queueAllowMore'));
    await appears(t('requestsToday', { count: 200, most: 400 }));
  });

  it('takes back what the reader agreed to when they want it never', async () => {
    await given([freshJob(1, { cookies: 'if-asked' }), freshJob(2)]);
    await show(<AskingAo3 restrictedWorks="always" />);
    await appears(t('restrictedWorks'));
    const select = find<HTMLSelectElement>('select');
    expect(select.value).toBe('always');
    select.value = 'never';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(async () => expect((await loadSettings()).restrictedWorks).toBe('never'));
    await vi.waitFor(async () =>
      expect((await findQueue()).jobs.flatMap(({ cookies }) => cookies ?? [])).toEqual([]),
    );
  });
});
