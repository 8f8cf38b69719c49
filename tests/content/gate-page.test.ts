// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { judgeWork } from '@/background/judge-work';
import { gateWork } from '@/content/gate-work';
import { t } from '@/i18n/telling';
import { answerMessages } from '@/messages/wire';
import { parseWorkShown } from '@/model/parse';
import { letIn } from '@/settings/let-in';
import { textOfRules, writeRules } from '../background/rules-of';
import { archivePage, fake, resetExtension } from '../fake-extension';
import { almanac, visitTo } from './archive-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

let observed: Map<Node, () => void>;
/** The page tells of a change within something when the test says so. */
class Told {
  readonly #callback: () => void;
  constructor(callback: () => void) {
    this.#callback = callback;
  }
  observe(node: Node): void {
    observed.set(node, this.#callback);
  }
  disconnect(): void {}
}

const asked = vi.fn<() => void>();
/** How long the background takes for an answer. */
let answersAfter = 0;

beforeEach(() => {
  resetExtension();
  observed = new Map();
  answersAfter = 0;
  asked.mockClear();
  vi.stubGlobal('MutationObserver', Told);
  fake.sender = archivePage(almanac);
  answerMessages(
    {
      judgeWork: {
        parse: parseWorkShown,
        answer: async (work, from) => {
          asked();
          const judged = await judgeWork(work, from);
          if (answersAfter > 0) await new Promise((resolve) => setTimeout(resolve, answersAfter));
          return judged;
        },
      },
    },
    { isArchive: () => true, codeOf: () => 'failed' },
  );
});
afterEach(() => {
  vi.useRealTimers();
});

/** The page of a work, with what stands before its text. */
async function open(text: string) {
  await writeRules(text);
  const visit = visitTo(almanac);
  Object.defineProperty(visit.document, 'URL', { value: `https://archiveofourown.org${almanac}` });
  await gateWork.run(visit);
  const root = visit.document.documentElement;
  return {
    ...visit,
    gate: () => visit.document.querySelector('.dogear-gate')?.textContent ?? null,
    told: () => visit.document.querySelector('.dogear-told')?.textContent ?? null,
    state: () => root.dataset.dogearGate,
  };
}

const gulls = 'gate if title has "lighthouse" because "too many gulls"';

describe('the gate of a page that is open', () => {
  it('goes when its rule rests, and stands again when that is taken back', async () => {
    const { gate, told, state } = await open(gulls);
    expect(gate()).toContain('too many gulls');
    expect(state()).toBe('shut');
    await writeRules(gulls.replace('gate', 'note'));
    await vi.waitFor(() => expect(told()).toContain('too many gulls'));
    expect([gate(), state()]).toEqual([null, 'open']);
    await writeRules(gulls);
    await vi.waitFor(() => expect(gate()).toContain('too many gulls'));
    expect([told(), state()]).toEqual([null, 'shut']);
    await writeRules('');
    await vi.waitFor(() => expect(state()).toBe('open'));
    expect([gate(), told()]).toEqual([null, null]);
  });

  it('is shut by a rule that is made there', async () => {
    const { gate, state } = await open('');
    expect([gate(), state()]).toEqual([null, 'open']);
    await writeRules(gulls);
    await vi.waitFor(() => expect(gate()).toContain(t('gateWork')));
    expect(state()).toBe('shut');
  });

  it('stays as it is where another rule changed that says nothing of it', async () => {
    const { document, gate } = await open(gulls);
    const stood = document.querySelector('.dogear-gate');
    await writeRules(`${gulls}\nhide if title is "Something else"`);
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(gate()).not.toBeNull();
    expect(document.querySelector('.dogear-gate')).toBe(stood);
  });

  it('is open for a rule by which the work was let in, and for no other', async () => {
    await letIn(900000001, ['gate if title has "lighthouse" because "too many gulls"'], Date.now());
    const { gate, told } = await open(`off hide if complete\n${gulls}`);
    expect(gate()).toBeNull();
    expect(told()).toContain('too many gulls');
    await writeRules(`${gulls}\ngate if complete because "it ends"`);
    await vi.waitFor(() => expect(gate()).toContain('it ends'));
    expect(await textOfRules()).toContain('it ends');
  });

  it('stands where what was let in is damaged', async () => {
    await fake.storage.local.set({ 'rules:let-in': [null, 7, [900000001, Date.now() + 1e6, gulls]] });
    const { gate, state } = await open(gulls);
    expect(gate()).toContain('too many gulls');
    expect(state()).toBe('shut');
  });

  it('is told by the last rules, however late those before them are answered', async () => {
    const { gate, state } = await open('');
    answersAfter = 50;
    await writeRules(gulls);
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
    await writeRules('');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([gate(), state()]).toEqual([null, 'open']);
  });

  it('leaves no trace when the visit is over', async () => {
    const { document, leave, state } = await open(gulls);
    leave();
    await writeRules(gulls.replace('gulls', 'gulls still'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(document.querySelector('.dogear')).toBeNull();
    expect(state()).toBeUndefined();
  });
});

describe('tags that AO3 hides on the page of a work', () => {
  it('are judged when the reader has AO3 show them', async () => {
    await writeRules('gate if warning is "Major Character Death"');
    const visit = visitTo(almanac);
    Object.defineProperty(visit.document, 'URL', { value: `https://archiveofourown.org${almanac}` });
    const list = visit.document.querySelector('dd.warning ul');
    const show = '/tags/show_hidden?creation_id=1&amp;creation_type=Work&amp;tag_type=ArchiveWarning';
    if (list)
      list.innerHTML = `<li><strong><a data-remote="true" href="${show}">Show warnings</a></strong></li>`;
    await gateWork.run(visit);
    expect(visit.document.querySelector('.dogear-told')?.textContent).toContain(t('cannotTell'));
    const meta = visit.document.querySelector('.work.meta');
    const changed = meta && observed.get(meta);
    expect(changed).toBeDefined();
    if (list) {
      list.innerHTML =
        '<li><a class="tag" href="/tags/Major%20Character%20Death/works">Major Character Death</a></li>';
    }
    changed?.();
    await vi.waitFor(() => expect(visit.document.querySelector('.dogear-gate')).not.toBeNull());
    expect(visit.document.documentElement.dataset.dogearGate).toBe('shut');
  });
});

describe('the cover of a text', () => {
  const letters = 'gate if title is "No such work"';

  it('is renewed while the page arrives, and once when the background is asked', async () => {
    vi.useFakeTimers();
    await writeRules(letters);
    const visit = visitTo(almanac);
    Object.defineProperty(visit.document, 'URL', { value: `https://archiveofourown.org${almanac}` });
    Object.defineProperty(visit.document, 'readyState', { value: 'loading', configurable: true });
    const chapters = visit.document.querySelector('#chapters');
    const place = chapters?.parentElement;
    chapters?.remove();
    const state = () => visit.document.documentElement.dataset.dogearGate;
    const running = gateWork.run(visit);
    expect(state()).toBeUndefined();
    const seen: (string | undefined)[] = [];
    for (let second = 0; second < 4; second++) {
      await vi.advanceTimersByTimeAsync(1000);
      seen.push(state());
    }
    expect(seen).toEqual(['b', 'a', 'b', 'a']);
    expect(asked).not.toHaveBeenCalled();
    if (chapters) place?.append(chapters);
    observed.get(visit.document)?.();
    await vi.advanceTimersByTimeAsync(600);
    await running;
    expect(asked).toHaveBeenCalledOnce();
    expect(state()).toBe('open');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not renewed any more when the page is there: a background that says nothing covers nothing for good', async () => {
    vi.useFakeTimers();
    resetExtension();
    fake.runtime.onMessage.addListener(() => true);
    await writeRules(letters);
    const visit = visitTo(almanac);
    Object.defineProperty(visit.document, 'URL', { value: `https://archiveofourown.org${almanac}` });
    void gateWork.run(visit);
    await vi.advanceTimersByTimeAsync(10);
    const { dogearGate } = visit.document.documentElement.dataset;
    expect(dogearGate).toBe('b');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(visit.document.documentElement.dataset.dogearGate).toBe(dogearGate);
  });
});
