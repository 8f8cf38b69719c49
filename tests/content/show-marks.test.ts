import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readBlurb } from '@/ao3/read-blurb';
import { runFeatures } from '@/content/run-features';
import { showMarks } from '@/content/show-marks';
import { answerMessages } from '@/messages/wire';
import { type WorkId, workId } from '@/model/ids';
import { blankMark, type Mark } from '@/model/mark';
import { parseWorkIds } from '@/model/parse';
import { saveSettings } from '@/settings/settings';
import { archivePage, fake, resetExtension } from '../fake-extension';
import { letters, visitTo } from './archive-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const toRead: Mark = { ...blankMark(workId(letters)), shelf: 'to-read' };
const asked = vi.fn<(works: WorkId[]) => void>();
let marks: Mark[] | Error | Promise<Mark[]>;
const woken = vi.fn();
/** The answer to the message without works, by which the background wakes. */
let waking: () => Promise<Mark[]>;
beforeEach(() => {
  resetExtension();
  asked.mockClear();
  marks = [toRead];
  waking = async () => [];
  fake.sender = archivePage('/works');
  vi.stubGlobal('MutationObserver', Unmoved);
  answerMessages(
    {
      findMarks: {
        parse: parseWorkIds,
        answer: async (works) => {
          if (works.length === 0) {
            expect(asked).not.toHaveBeenCalled();
            woken();
            return waking();
          }
          asked(works);
          if (marks instanceof Error) throw marks;
          return marks;
        },
      },
    },
    { isArchive: () => true, codeOf: () => 'failed' },
  );
});

/** These pages are whole, and nothing comes after. */
class Unmoved {
  observe(): void {}
  disconnect(): void {}
}

const blurbsOf = (page: Document) => [...page.querySelectorAll('li.blurb')].map(readBlurb);

async function open(path: string) {
  const visit = visitTo(path);
  const before = visit.document.documentElement.outerHTML;
  await runFeatures([showMarks], visit);
  const lines = () =>
    [...visit.document.querySelectorAll('.dogear-mark')].map(
      (line) => `${line.closest('li')?.id} ${line.textContent?.trim()}`,
    );
  return { ...visit, before, lines };
}

function comeBackTo(document: Document): void {
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
  document.dispatchEvent(new (document.defaultView?.Event ?? Event)('visibilitychange'));
}

describe('marks on a list', () => {
  it('are asked for in one message, stand beneath the fandoms of their works, and leave no trace', async () => {
    const { document, before, lines, leave } = await open('/works');
    await vi.waitFor(() => expect(lines()).toEqual([`work_${letters} To read`]));
    expect(document.querySelector('.dogear-mark')?.parentElement?.className).toContain('fandoms');
    expect(blurbsOf(document)).toEqual(blurbsOf(visitTo('/works').document));
    expect(asked).toHaveBeenCalledTimes(1);
    expect(asked.mock.calls[0]?.[0].length).toBe(document.querySelectorAll('li.work.blurb').length);
    leave();
    delete document.documentElement.dataset.dogearMarks;
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('go and come as the reader turns them off and on', async () => {
    await saveSettings({ marksOnLists: false });
    const { document, lines } = await open('/works');
    expect(document.documentElement.dataset.dogearMarks).toBe('off');
    expect(asked).not.toHaveBeenCalled();
    await saveSettings({ marksOnLists: true });
    await vi.waitFor(() => expect(lines()).toHaveLength(1));
    await saveSettings({ marksOnLists: false });
    await vi.waitFor(() => expect(lines()).toEqual([]));
  });

  it('are as they are now when the reader comes back to the list', async () => {
    const { document, lines } = await open('/works');
    await vi.waitFor(() => expect(lines()).toHaveLength(1));
    marks = [{ ...toRead, shelf: 'dropped' }];
    comeBackTo(document);
    await vi.waitFor(() => expect(lines()).toEqual([`work_${letters} Dropped`]));
    marks = [];
    comeBackTo(document);
    await vi.waitFor(() => expect(lines()).toEqual([]));
  });

  it('come when the reader does, though the page was left before anybody answered', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    marks = new Promise(() => undefined);
    const { document, lines } = await open('/works');
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    marks = new Error('the page was left');
    comeBackTo(document);
    await vi.waitFor(() => expect(warned).toHaveBeenCalledTimes(1));
    marks = [toRead];
    comeBackTo(document);
    await vi.waitFor(() => expect(lines()).toEqual([`work_${letters} To read`]));
    warned.mockRestore();
  });

  it('wait for nothing but the page: the background is woken first, and asked whether it has answered that or not', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const answer of [
      () => new Promise<Mark[]>(() => undefined),
      () => Promise.reject(new Error('asleep')),
    ]) {
      woken.mockClear();
      waking = answer;
      const { lines, leave } = await open('/works');
      expect(woken).toHaveBeenCalledTimes(1);
      await vi.waitFor(() => expect(lines()).toHaveLength(1));
      expect(asked).toHaveBeenCalledTimes(1);
      leave();
      asked.mockClear();
    }
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  it('are in no private window, and nothing is asked there', async () => {
    fake.extension.inIncognitoContext = true;
    const { lines } = await open('/works');
    expect(lines()).toEqual([]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('that nobody can tell are missed by nobody', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    marks = new Error('asleep');
    const { lines } = await open('/works');
    await vi.waitFor(() => expect(warned).toHaveBeenCalled());
    expect(lines()).toEqual([]);
    warned.mockRestore();
  });
});
