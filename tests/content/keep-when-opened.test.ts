import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepWhenOpened } from '@/content/keep-when-opened';
import { runFeatures } from '@/content/run-features';
import { type Received, receiveReadings } from '@/messages/receive-readings';
import { workId } from '@/model/ids';
import { saveSettings } from '@/settings/settings';
import { archivePage, fake, resetExtension } from '../fake-extension';
import { almanac, secondLetter, unrated, visitTo } from './archive-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const keep = vi.fn(async ({ reading }: Received) => ({
  ...{ work: workId(reading.work.id), title: reading.work.title, outcome: 'new' as const },
  ...{ chaptersKept: 1, chaptersPosted: null },
}));

beforeEach(() => {
  resetExtension();
  keep.mockClear();
  fake.sender = archivePage('/');
  receiveReadings(keep, { isArchive: () => true, codeOf: () => 'failed' });
});

const open = (path: string) => runFeatures([keepWhenOpened], visitTo(path));

describe('keepWhenOpened', () => {
  it('keeps nothing before the reader said so', async () => {
    await open(almanac);
    await saveSettings({ keepAutomatically: false });
    await open(almanac);
    expect(keep).not.toHaveBeenCalled();
  });

  it('keeps each work that is opened, and says that nobody asked', async () => {
    await saveSettings({ keepAutomatically: true });
    await open(almanac);
    await open(secondLetter);
    const [first, second] = keep.mock.calls.map(([received]) => received);
    expect(first).toMatchObject({ asked: false, reading: { view: 'one-shot' } });
    expect(first?.reading.chapters[0]?.html).toContain('<p>');
    expect(second?.reading.chapters).toMatchObject([{ id: 910000202, position: 2 }]);
  });

  it('keeps nothing in a private window', async () => {
    await saveSettings({ keepAutomatically: true });
    fake.extension.inIncognitoContext = true;
    await open(almanac);
    expect(keep).not.toHaveBeenCalled();
  });

  it('keeps no obstacle and no other page', async () => {
    await saveSettings({ keepAutomatically: true });
    const warn = vi.spyOn(console, 'warn');
    await open(unrated);
    await open('/works');
    await open('/works/900000002/navigate');
    await open('/works/1');
    expect(keep).not.toHaveBeenCalled();
    expect(warn).not.toHaveBeenCalled();
  });
});
