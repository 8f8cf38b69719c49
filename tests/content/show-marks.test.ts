import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readBlurb } from '@/ao3/read-blurb';
import { runFeatures } from '@/content/run-features';
import { showMarks } from '@/content/show-marks';
import { t } from '@/i18n/marks';
import type { ShelfChosen } from '@/messages/list';
import { answerMessages } from '@/messages/wire';
import { type WorkId, workId } from '@/model/ids';
import { blankMark, type Mark } from '@/model/mark';
import { parseWorkIds } from '@/model/parse';
import { parseShelfChosen } from '@/model/parse-shelf';
import { saveSettings } from '@/settings/settings';
import { archivePage, fake, resetExtension } from '../fake-extension';
import { letters, visitTo } from './archive-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const toRead: Mark = { ...blankMark(workId(letters)), shelf: 'to-read' };
const asked = vi.fn<(works: WorkId[]) => void>();
let marks: Mark[] | Error | Promise<Mark[]>;
const kept = vi.fn<(chosen: ShelfChosen) => void>();
const woken = vi.fn();
/** The answer to the message without works, by which the background wakes. */
let waking: () => Promise<Mark[]>;
beforeEach(() => {
  resetExtension();
  asked.mockClear();
  kept.mockReset();
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
      keepShelf: {
        parse: parseShelfChosen,
        answer: async (chosen) => {
          kept(chosen);
          return { name: 'dropped', byHand: true };
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
  const listOf = (work: number) => visit.document.querySelector<HTMLSelectElement>(`#work_${work} select`);
  return { ...visit, before, lines, listOf };
}

function comeBackTo(document: Document): void {
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
  document.dispatchEvent(new (document.defaultView?.Event ?? Event)('visibilitychange'));
}

/** As the reader does it, or a script of the page. */
function choose(list: HTMLSelectElement, shelf: string, isTrusted: boolean): void {
  list.value = shelf;
  const change = new (list.ownerDocument.defaultView?.Event ?? Event)('change');
  Object.defineProperty(change, 'isTrusted', { value: isTrusted });
  list.dispatchEvent(change);
}

describe('marks on a list', () => {
  it('are asked for in one message, stand beneath the fandoms of their works, and leave no trace', async () => {
    const { document, before, lines, leave } = await open('/works');
    await vi.waitFor(() => expect(lines()).toEqual([`work_${letters} To read`]));
    expect(document.querySelector('.dogear-mark')?.closest('h5')?.className).toContain('fandoms');
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

  it('stand beside the list of shelves, which is there for every work that has a title, and says where it stands', async () => {
    const { document, listOf } = await open('/works');
    await vi.waitFor(() => expect(listOf(letters)?.value).toBe('to-read'));
    expect(listOf(letters)?.ariaLabel).toBe('Shelf of Nine Letters Home');
    const items = [...document.querySelectorAll('li.work.blurb:not(.mystery)')];
    expect(items.map((item) => item.querySelectorAll('select').length)).toEqual(items.map(() => 1));
    expect(document.querySelector<HTMLSelectElement>('li.work.mystery select')).toBeNull();
    expect(items.filter((item) => item.querySelector('select')?.value === '')).toHaveLength(items.length - 1);
    await saveSettings({ shelfOnPage: false });
    await vi.waitFor(() => expect(document.querySelector('li.blurb select')).toBeNull());
    await vi.waitFor(() => expect(document.querySelectorAll('.dogear-mark')).toHaveLength(1));
  });

  it('change when the reader chooses another shelf, and no script of the page can', async () => {
    const { document, lines, listOf } = await open('/works');
    await vi.waitFor(() => expect(lines()).toHaveLength(1));
    const list = listOf(letters);
    if (!list) throw new Error('There is no list.');
    choose(list, 'dropped', false);
    expect(kept).not.toHaveBeenCalled();
    marks = [{ ...toRead, shelf: 'dropped' }];
    choose(list, 'dropped', true);
    await vi.waitFor(() => expect(lines()).toEqual([`work_${letters} Dropped`]));
    expect(kept.mock.calls).toMatchObject([
      [{ work: letters, facts: { title: 'Nine Letters Home' }, saying: { kind: 'shelf', shelf: 'dropped' } }],
    ]);
    // The reader is still in it.
    expect(document.querySelector(`#work_${letters} select`)).toBe(list);
    marks = [];
    choose(list, '', true);
    await vi.waitFor(() => expect(lines()).toEqual([]));
    expect(kept.mock.lastCall).toMatchObject([{ saying: { kind: 'shelf-by-reading' } }]);
  });

  it('say when a shelf was not changed, and stand as before', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { lines, listOf } = await open('/works');
    await vi.waitFor(() => expect(lines()).toHaveLength(1));
    const list = listOf(letters);
    if (!list) throw new Error('There is no list.');
    kept.mockImplementationOnce(() => {
      throw new Error('the disk is full');
    });
    choose(list, 'dropped', true);
    await vi.waitFor(() => expect(lines()).toEqual([`work_${letters} ${t('shelfFailed')}`]));
    expect(list.value).toBe('to-read');
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
