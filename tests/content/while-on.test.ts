import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Visit } from '@/content/run-features';
import { whileOn } from '@/content/while-on';
import { sendToTab } from '@/messages/wire';
import { saveOff } from '@/settings/off';
import { archivePage, fake, ownPage, resetExtension } from '../fake-extension';
import { almanac, visitTo } from './archive-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
afterEach(resetExtension);

/** As features do that have to be there early: they begin at once, and go on when it is known. */
const run = vi.fn(async (_: Visit, known: Promise<void>) => known);
afterEach(() => void run.mockClear());

const open = async () => {
  const visit = visitTo(almanac);
  await whileOn(visit, run);
  return visit;
};
const onPage = (asked: boolean | null) => sendToTab(1, 'turnPage', asked);
const ran = (times: number) => vi.waitFor(() => expect(run).toHaveBeenCalledTimes(times));
const visits = (): boolean[] => run.mock.calls.map(([{ left }]) => !left.aborted);

describe('while we are on', () => {
  it('runs, and ends when the page is left', async () => {
    const { leave } = await open();
    expect(visits()).toEqual([true]);
    leave();
    expect(visits()).toEqual([false]);
  });

  it('is over at once, with the page as AO3 made it, when the reader turns us off, and runs again later', async () => {
    const { document } = await open();
    await saveOff('for good');
    await vi.waitFor(() => expect(visits()).toEqual([false]));
    expect(document.documentElement.dataset).toMatchObject({
      ...{ dogear: 'open', dogearGate: 'open', dogearMarks: 'off' },
    });
    await saveOff(null);
    await vi.waitFor(() => expect(visits()).toEqual([false, true]));
  });

  it('is not disturbed by what changes nothing', async () => {
    await open();
    await saveOff(null);
    await fake.storage.local.set({ 'setting:hiddenTags': [] });
    expect(visits()).toEqual([true]);
  });
});

describe('while we are off', () => {
  it.each<[string, () => Promise<void>]>([
    ['for good', () => saveOff('for good')],
    ['for an hour', () => saveOff(Date.now() + 3_600_000)],
  ])('%s, nothing runs and nothing is covered', async (_, turnOff) => {
    await turnOff();
    const { document } = await open();
    expect(visits()).toEqual([false]);
    expect(document.documentElement.dataset.dogearGate).toBe('open');
  });

  it('nothing is covered where it cannot be known', async () => {
    vi.spyOn(fake.storage.local, 'get').mockRejectedValueOnce(new Error('The storage is gone'));
    const { document } = await open();
    expect(visits()).toEqual([false]);
    expect(document.documentElement.dataset.dogear).toBe('open');
  });

  it('runs once the hour is over', async () => {
    await saveOff(Date.now() - 1);
    await open();
    expect(visits()).toEqual([true]);
  });
});

describe('on this page alone', () => {
  it('our popup turns us off and on, and may ask which', async () => {
    await open();
    expect(await onPage(null)).toBe(false);
    expect(await onPage(true)).toBe(true);
    await vi.waitFor(() => expect(visits()).toEqual([false]));
    expect(await onPage(null)).toBe(true);
    expect(await onPage(false)).toBe(false);
    await ran(2);
  });

  it('a page cannot: it answers only pages of ours', async () => {
    await open();
    fake.sender = archivePage(almanac);
    await expect(onPage(true)).rejects.toMatchObject({ code: 'refused' });
    fake.sender = ownPage;
    expect(await onPage(null)).toBe(false);
    expect(visits()).toEqual([true]);
  });
});
