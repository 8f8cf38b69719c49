// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { Queue } from '@/library/Queue';
import { answerMessages } from '@/messages/wire';
import { chapterId, workId } from '@/model/ids';
import type { Job } from '@/model/job';
import { freshPace, type Pace } from '@/model/pace';
import { saveSettings } from '@/settings/settings';
import { database } from '@/store/database';
import { changeQueue, findQueue } from '@/store/jobs';
import { resetExtension } from '../fake-extension';
import { press, show, shownText } from '../show';

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

const job = (id: number, facts: Partial<Job> = {}): Job => ({
  ...{ work: workId(id), task: 'keep', title: `Work ${id}`, state: 'waiting', order: id, addedAt: 0 },
  ...{ attempt: 0, notBefore: 0, outcome: null, endedAt: null },
  ...facts,
});
const given = (jobs: Job[], pace: Partial<Pace> = {}) =>
  changeQueue(() => ({ jobs, pace: { ...freshPace, ...pace } }));
const unlisted = { left: null, of: null };
/** The works that wait to be asked for with cookies. */
const withCookies = async () =>
  (await findQueue()).jobs
    .filter(({ state, cookies }) => state === 'waiting' && cookies === 'now')
    .map(({ work }) => work as number)
    .sort();
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));

describe('the queue in the library', () => {
  it('is not there when there is nothing in it', async () => {
    await show(<Queue />);
    expect(shownText()).toBe('');
  });

  it('says what waits, when it goes on and why, and how much was asked today', async () => {
    const nextAt = Date.now() + 3600_000;
    await given([job(1), job(2)], { nextAt, waitingFor: 'busy', askedAt: [Date.now() - 1000] });
    await show(<Queue />);
    await appears(t('worksWaiting', { count: 2 }));
    await appears(t('waitsBusy'));
    await appears(t('requestsToday', { count: 1, most: 200 }));
    expect(shownText()).toMatch(/The next request is at .*\d+:\d\d/);
  });

  it('says of every work what came of it', async () => {
    await given([
      job(1, { state: 'done', outcome: { kind: 'kept', what: 'new', chapters: 9 } }),
      job(2, { state: 'done', outcome: { kind: 'login' } }),
      job(3, { state: 'done', outcome: { kind: 'trouble', why: 'error', status: 502 } }),
      job(4, { outcome: { kind: 'trouble', why: 'cut', status: 200 } }),
    ]);
    await show(<Queue />);
    await appears(t('outcomeKept', { count: 9 }));
    expect(shownText()).toContain(t('outcomeLogin'));
    expect(shownText()).toContain(t('troubleNumbered', { said: t('troubleError'), status: '502' }));
    expect(shownText()).toContain(t('troubleCut'));
  });

  it('says how far a work is that comes chapter by chapter', async () => {
    const left = [7, 8].map((position) => ({ id: chapterId(position), position }));
    await given([
      job(1, { state: 'asking', byChapters: { left, of: 30 } }),
      job(2, { byChapters: unlisted }),
    ]);
    await show(<Queue />);
    await appears(t('askingForChapter', { title: 'Work 1', position: 7, count: 30 }));
    await appears(t('chapterOf', { position: 7, count: 30 }));
    await appears(t('inPieces'));
  });

  it('asks for restricted works with the reader’s log-in only when they agree to what AO3 makes of it', async () => {
    const login = { state: 'done', outcome: { kind: 'login' } } as const;
    await given([job(1, login), job(2, login), job(3)]);
    await show(<Queue />);
    await appears(t('cookiesWhat', { count: 2 }));
    expect((await findQueue()).jobs.flatMap(({ cookies }) => cookies ?? [])).toEqual([]);
    await press(t('cookiesAgreeNamed', { title: 'Work 2' }));
    await appears(t('cookiesWhat', { count: 1 }));
    expect(await withCookies()).toEqual([2]);
    await press(t('cookiesAgree', { count: 1 }));
    await vi.waitFor(async () => expect(await withCookies()).toEqual([1, 2]));
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  });

  it('offers no log-in to a reader who wants that never, and says what to do where they are logged out', async () => {
    await saveSettings({ restrictedWorks: 'never' });
    await given([
      job(1, { state: 'done', outcome: { kind: 'login' } }),
      job(2, { state: 'done', outcome: { kind: 'logged-out' }, cookies: 'now' }),
    ]);
    await show(<Queue />);
    await appears(t('outcomeLogin'));
    await appears(t('outcomeLoggedOut'));
    expect(shownText()).not.toContain(t('cookiesAgree', { count: 1 }));
    await press(t('queueRetryNamed', { title: 'Work 2' }));
    await vi.waitFor(async () => expect(await withCookies()).toEqual([2]));
  });

  it('is paused and resumed, and the background is told', async () => {
    await given([job(1)]);
    await show(<Queue />);
    await appears(t('queuePause'));
    await press(t('queuePause'));
    await appears(t('stoppedReader'));
    await press(t('queueResume'));
    await appears(t('queuePause'));
    expect((await findQueue()).pace.stopped).toBeNull();
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  });

  it('asks for more requests than a day has only when the reader allows it', async () => {
    await given([job(1)], { askedAt: Array<number>(200).fill(Date.now() - 1000) });
    await show(<Queue />);
    await appears(t('waitsBudget'));
    await press(t('queueAllowMore'));
    await appears(t('nextSoon'));
  });

  it('lets works change places, go, and come again', async () => {
    await given([job(1), job(2), job(3, { state: 'done', outcome: { kind: 'gone' } })]);
    await show(<Queue />);
    await appears('Work 2');
    await press(t('queueUp', { title: 'Work 2' }));
    await vi.waitFor(async () => expect((await findQueue()).jobs[0]?.title).toBe('Work 2'));
    await press(t('queueCancelNamed', { title: 'Work 1' }));
    await press(t('queueRetryNamed', { title: 'Work 3' }));
    await vi.waitFor(async () => {
      const { jobs } = await findQueue();
      expect(jobs.map(({ title, state }) => [title, state])).toEqual([
        ['Work 2', 'waiting'],
        ['Work 3', 'waiting'],
      ]);
    });
  });
});
