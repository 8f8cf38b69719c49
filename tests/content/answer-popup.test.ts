import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readKnownFacts } from '@/ao3/read-known-facts';
import { answerPopup } from '@/content/answer-popup';
import { runFeatures } from '@/content/run-features';
import { type Received, receiveReadings } from '@/messages/receive-readings';
import { sendToTab } from '@/messages/wire';
import type { Kept } from '@/model/kept';
import { archivePage, fake, ownPage, resetExtension } from '../fake-extension';
import { almanac, letters, secondLetter, unrated, visitTo } from './archive-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const keep = vi.fn(
  async ({ reading }: Received): Promise<Kept> => ({
    ...{ work: reading.work.id, title: reading.work.title, outcome: 'new' },
    ...{ chaptersKept: reading.chapters.length, chaptersPosted: null },
  }),
);

beforeEach(() => {
  resetExtension();
  keep.mockClear();
  receiveReadings(keep, { isArchive: () => true, codeOf: () => 'cannot-write' });
});

/** The popup is over the tab; what the content script opens is its own. */
async function over<Result>(path: string, ask: () => Promise<Result>, change?: (page: Document) => void) {
  const visit = visitTo(path);
  change?.(visit.document);
  await runFeatures([answerPopup], visit);
  const connect = vi.spyOn(fake.runtime, 'connect').mockImplementationOnce((to) => {
    fake.sender = archivePage(path);
    const port = fake.runtime.connect(to);
    fake.sender = ownPage;
    return port;
  });
  try {
    return await ask();
  } finally {
    connect.mockRestore();
    visit.leave();
  }
}
const describePage = () => sendToTab(1, 'describePage', null);
const keepPage = () => sendToTab(1, 'keepPage', null);

describe('describePage', () => {
  it('says which work it is, and how much of it the page shows', async () => {
    const described = await over(secondLetter, describePage);
    expect(described).toMatchObject({
      ...{ kind: 'work', obstacle: null, changed: null },
      work: { id: letters, view: 'chapter', facts: { title: 'Nine Letters Home', chaptersPosted: 9 } },
    });
    // What the popup keeps of a work that is not kept is what the script that follows a reader tells of it.
    expect(described.work?.facts).toEqual(readKnownFacts(visitTo(secondLetter).document));
    const whole = `/works/${letters}?view_full_work=true`;
    expect(await over(whole, describePage)).toMatchObject({ work: { view: 'entire' } });
    expect(await over(almanac, describePage)).toMatchObject({
      work: { view: 'one-shot', facts: { chaptersPosted: 1 } },
    });
  });

  it('says what stands in the way', async () => {
    const page = { kind: 'work', work: null, changed: null };
    expect(await over(unrated, describePage)).toEqual({ ...page, obstacle: 'adult' });
    expect(await over('/works/1', describePage)).toEqual({ ...page, obstacle: 'missing' });
  });

  it('says which page it is where there is no work', async () => {
    expect(await over('/works', describePage)).toMatchObject({ kind: 'listing', obstacle: null, work: null });
  });

  it('says what AO3 changed', async () => {
    const change = (page: Document) => page.querySelector('#chapters')?.remove();
    expect(await over(almanac, describePage, change)).toMatchObject({
      work: null,
      changed: '#workskin > #chapters',
    });
  });
});

describe('keepPage', () => {
  it('keeps all of the page because the reader asked', async () => {
    const kept = await over(`/works/${letters}?view_full_work=true`, keepPage);
    expect(kept).toMatchObject({ work: letters, title: 'Nine Letters Home', chaptersKept: 9 });
    expect(keep.mock.calls[0]?.[0]).toMatchObject({ asked: true });
  });

  it('keeps an obstacle never, and says which it is', async () => {
    await expect(over(unrated, keepPage)).rejects.toMatchObject({ code: 'obstacle', message: 'adult' });
    expect(keep).not.toHaveBeenCalled();
  });

  it('keeps nothing of a page that changed, not even its first chapters', async () => {
    const change = (page: Document) => page.querySelector('#chapter-9 > .userstuff')?.remove();
    const whole = `/works/${letters}?view_full_work=true`;
    await expect(over(whole, keepPage, change)).rejects.toMatchObject({ code: 'changed' });
    expect(keep).not.toHaveBeenCalled();
  });

  it('says when the library cannot be written', async () => {
    keep.mockRejectedValueOnce(new Error('disk full'));
    await expect(over(almanac, keepPage)).rejects.toMatchObject({ code: 'cannot-write' });
  });

  it('is over when the page is left', async () => {
    await over(almanac, describePage);
    await expect(describePage()).rejects.toMatchObject({ code: 'no answer' });
  });
});
