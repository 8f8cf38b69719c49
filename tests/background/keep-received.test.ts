import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepReceived, Refused } from '@/background/keep-received';
import { type WorkId, workId } from '@/model/ids';
import { saveSettings } from '@/settings/settings';
import { database } from '@/store/database';
import { countWorks, findWork } from '@/store/works';
import { resetExtension } from '../fake-extension';
import { chapter, reading } from '../saving/invented-readings';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(async () => {
  resetExtension();
  await Promise.all(database.tables.map((table) => table.clear()));
});

const received = {
  reading: reading({ chapters: [chapter({ position: 1 })] }),
  address: 'https://archiveofourown.org/works/7',
  asked: true,
  incognito: false,
};
const names = (work: WorkId | null) => () => work;

describe('keepReceived', () => {
  it('keeps what the reader asked for, as of now', async () => {
    const before = Date.now();
    expect(await keepReceived(received, names(workId(7)))).toMatchObject({ outcome: 'new', chaptersKept: 1 });
    expect((await findWork(workId(7)))?.asOf.header).toBeGreaterThanOrEqual(before);
    await expect(keepReceived({ ...received, incognito: true }, names(null))).resolves.toMatchObject({
      work: 7,
    });
  });

  it('keeps no work but the one that the address names', async () => {
    await expect(keepReceived(received, names(workId(8)))).rejects.toBeInstanceOf(Refused);
    expect(await countWorks()).toBe(0);
  });

  it.each([
    ['before the reader was asked', null, false],
    ['where the reader said no', false, false],
    ['in a private window', true, true],
  ])('keeps nothing by itself %s', async (_, keepAutomatically, incognito) => {
    await saveSettings({ keepAutomatically });
    await expect(keepReceived({ ...received, asked: false, incognito }, names(null))).rejects.toBeInstanceOf(
      Refused,
    );
    expect(await countWorks()).toBe(0);
  });

  it('keeps by itself where the reader said so', async () => {
    await saveSettings({ keepAutomatically: true });
    await expect(keepReceived({ ...received, asked: false }, names(null))).resolves.toMatchObject({
      work: 7,
    });
  });
});
