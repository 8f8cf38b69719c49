import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { judgeLists } from '@/content/judge-lists';
import { t } from '@/i18n/listing';
import { t as page } from '@/i18n/page';
import { answerMessages } from '@/messages/wire';
import { workId } from '@/model/ids';
import { blankMark, type Mark } from '@/model/mark';
import { parseWorkIds } from '@/model/parse';
import { parseLifting } from '@/model/parse-lifting';
import type { Lifted, Lifting } from '@/model/telling';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { saveRuleFile } from '@/settings/rule-file';
import { archivePage, fake, resetExtension } from '../fake-extension';
import { letters, visitTo } from './archive-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

/** Milliseconds that each look at the clock is later than the one before. */
let slowness: number;
let observed: MutationCallback[];
/** The page tells of a change when the test says so. */
class Told {
  constructor(callback: MutationCallback) {
    observed.push(callback);
  }
  observe(): void {}
  disconnect(): void {}
}

beforeEach(() => {
  resetExtension();
  [slowness, observed] = [0, []];
  let now = 0;
  vi.useFakeTimers();
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += slowness;
    return now;
  });
  vi.stubGlobal('MutationObserver', Told);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function open(text: string, change: (page: Document) => void = () => undefined) {
  await saveRuleFile({ text, ready: compileRules(parseRules(text).rules) });
  const visit = visitTo('/works');
  change(visit.document);
  await judgeLists.run(visit);
  const root = visit.document.documentElement;
  const left = () => visit.document.querySelectorAll('li.blurb:not([data-dogear])').length;
  return { ...visit, root, left, all: visit.document.querySelectorAll('li.blurb').length };
}

it('judges a page in one go, and what stands below the list waits for that', async () => {
  const { root, left, all } = await open('hide if words > 1');
  expect(all).toBeGreaterThan(5);
  expect(left()).toBe(0);
  expect(root.dataset.dogear).toBe('a');
});

it('lets the page breathe where rules take long, and what stands below the list waits for the last go', async () => {
  slowness = 10;
  const { root, left, all } = await open('hide if words > 1');
  const afterFirst = left();
  expect(afterFirst).toBeGreaterThan(0);
  expect(afterFirst).toBeLessThan(all);
  expect(root.dataset.dogear).toBeUndefined();
  // What we wrote on the page is a change of it, and has no go follow at once.
  const [changed] = observed;
  changed?.([], new MutationObserver(() => undefined));
  expect(left()).toBe(afterFirst);
  let goes = 1;
  while (left() > 0 && goes < all) {
    vi.advanceTimersToNextTimer();
    goes += 1;
  }
  expect(left()).toBe(0);
  expect(goes).toBeGreaterThan(2);
  expect(root.dataset.dogear).toBe('a');
});

it('says of what is always shown what else is to be seen of it, and hides none of it', async () => {
  const { document, all } = await open(
    'show if words > 1 priority 9\nhide if words > 1\nhighlight if words > 1 because "long"',
  );
  const highlighted = [...document.querySelectorAll('li.blurb[data-dogear=highlight]')];
  expect(highlighted.length).toBeGreaterThan(all / 2);
  for (const item of highlighted) expect(item.querySelector('.dogear-why')?.textContent).toContain('long');
  expect(document.querySelector('li.blurb[data-dogear=hide]')).toBeNull();
});

it('shows a page that nothing may cover before it is judged', async () => {
  slowness = 10;
  const { root, left } = await open('highlight if words > 1');
  expect(left()).toBeGreaterThan(0);
  expect(root.dataset.dogear).toBe('open');
});

it.each(['hide', 'collapse', 'dim'])(
  'lets "%s" go before a gate, which is none in a list',
  async (action) => {
    const { document } = await open(`gate if words > 1\n${action} if words > 1`);
    expect(document.querySelector<HTMLElement>('li.blurb')?.dataset.dogear).toBe(action);
  },
);

describe('an item whose tags AO3 hid', () => {
  const warnings = `#work_${letters} .tags .warnings`;
  const hide = (page: Document): void => {
    const [first, ...others] = page.querySelectorAll(warnings);
    for (const other of others) other.remove();
    if (first)
      first.innerHTML = '<strong><a href="/tags/show_hidden?creation_id=1">Show warnings</a></strong>';
  };
  const show = (page: Document, name: string): void => {
    const shown = page.createElement('li');
    shown.className = 'warnings';
    shown.innerHTML = `<strong><a class="tag" href="/tags/${name}/works">${name}</a></strong>`;
    page.querySelector(warnings)?.replaceWith(shown);
    observed[0]?.([], new MutationObserver(() => undefined));
  };

  it('is judged anew when AO3 shows them, once', async () => {
    const { document } = await open('hide if warning is "Fog"', hide);
    const item = document.querySelector<HTMLElement>(`#work_${letters}`);
    expect(item?.querySelector('.dogear-why')?.textContent).toContain(t('cannotSeeItem', { count: 1 }));
    expect(document.querySelector('.dogear-unsure')?.textContent).toBe(t('cannotSeeHere', { count: 1 }));
    show(document, 'Fog');
    expect(item?.dataset.dogear).toBe('hide');
    expect(item?.querySelector('.dogear-why')).toBeNull();
    expect(document.querySelector('.dogear-unsure')?.textContent).toBe('');
    expect(document.querySelector('.dogear-hidden')?.textContent).toBe(t('hiddenCount', { count: 1 }));
  });

  it('says no more that a rule cannot tell, where it meets none', async () => {
    const { document } = await open('hide if warning is "Fog"', hide);
    show(document, 'Mist');
    const item = document.querySelector<HTMLElement>(`#work_${letters}`);
    expect(item?.dataset.dogear).toBe('shown');
    expect(item?.querySelector('.dogear-why')).toBeNull();
  });
});

describe('what the reader did with the works of a list', () => {
  const asked = vi.fn<(works: number[]) => void>();
  let answer: (works: number[]) => Promise<Mark[]>;
  beforeEach(() => {
    asked.mockClear();
    fake.sender = archivePage('/works');
    answerMessages(
      {
        findMarks: {
          parse: parseWorkIds,
          answer: (works) => {
            asked(works);
            return answer(works);
          },
        },
      },
      { isArchive: () => true, codeOf: () => 'refused' },
    );
  });
  const finished: Mark = { ...blankMark(workId(letters)), finished: true };

  it('is not asked for by rules that need nothing of it', async () => {
    await open('hide if words > 1\noff hide if finished');
    expect(asked).not.toHaveBeenCalled();
  });

  it('is asked for once, and until then everything waits', async () => {
    answer = async () => [finished];
    const { document, root, left, all } = await open(
      'highlight if finished\nhide if language is "English" and kept',
    );
    expect(left()).toBe(all);
    expect(root.dataset.dogear).toBe('c');
    await vi.waitFor(() => expect(left()).toBe(0));
    expect(root.dataset.dogear).toBe('a');
    expect(asked).toHaveBeenCalledTimes(1);
    const marked = [...document.querySelectorAll('[data-dogear=highlight]')].map((item) => item.id);
    expect(marked).toEqual([`work_${letters}`]);
    expect(document.querySelectorAll('[data-dogear=hide]')).toHaveLength(0);
  });

  it('lets what stands above an item that waits be seen, and nothing below it', async () => {
    answer = () => new Promise(() => undefined);
    const { document } = await open(`hide if work is ${letters} and finished`);
    const judged = [...document.querySelectorAll<HTMLElement>('li.blurb')].map((item) => item.dataset.dogear);
    const at = [...document.querySelectorAll('li.blurb')].findIndex(({ id }) => id === `work_${letters}`);
    expect(at).toBeGreaterThan(0);
    expect(judged.every((mark, index) => (mark === 'shown') === index < at)).toBe(true);
  });

  it.each([
    ['refused', () => Promise.reject(new Error('a private window'))],
    ['too late', () => new Promise<Mark[]>(() => undefined)],
  ])('is not known where the answer is %s: nothing is hidden, and each item says so', async (_, answers) => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    answer = answers;
    const { document, left } = await open('hide if not finished');
    await vi.advanceTimersByTimeAsync(1000);
    expect(left()).toBe(0);
    expect(document.querySelectorAll('[data-dogear=hide]')).toHaveLength(0);
    expect(document.querySelector(`#work_${letters}`)?.textContent).toContain(
      t('cannotSeeItem', { count: 1 }),
    );
    warned.mockRestore();
  });
});

describe('a list to which the reader comes back', () => {
  let marks: Mark[] | Error | Promise<Mark[]>;
  const asked = vi.fn<(works: number[]) => void>();
  beforeEach(() => {
    asked.mockClear();
    fake.sender = archivePage('/works');
    const findMarks = {
      parse: parseWorkIds,
      answer: async (works: number[]): Promise<Mark[]> => {
        asked(works);
        if (marks instanceof Error) throw marks;
        return marks;
      },
    };
    answerMessages({ findMarks }, { isArchive: () => true, codeOf: () => 'refused' });
  });
  const finished: Mark = { ...blankMark(workId(letters)), finished: true };
  const marked = (document: Document, mark: string): string[] =>
    [...document.querySelectorAll(`li[data-dogear=${mark}]`)].map(({ id }) => id);

  async function comeBack(document: Document): Promise<void> {
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    document.dispatchEvent(new (document.defaultView?.Event ?? Event)('visibilitychange'));
    await vi.advanceTimersByTimeAsync(50);
  }

  it('is judged anew where they did something with its works meanwhile', async () => {
    marks = [];
    const { document, left } = await open('hide if finished');
    await vi.waitFor(() => expect(left()).toBe(0));
    expect(marked(document, 'hide')).toEqual([]);
    marks = [finished];
    await comeBack(document);
    expect(marked(document, 'hide')).toEqual([`work_${letters}`]);
    expect(asked).toHaveBeenCalledTimes(2);
    marks = [];
    await comeBack(document);
    expect(marked(document, 'hide')).toEqual([]);
  });

  it('stays as it is where nothing is otherwise, or nobody says', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    marks = [finished];
    const { document, left } = await open('highlight if finished');
    await vi.waitFor(() => expect(left()).toBe(0));
    const why = document.querySelector('.dogear-why');
    await comeBack(document);
    marks = new Error('no library');
    await comeBack(document);
    expect(asked).toHaveBeenCalledTimes(3);
    expect(why?.isConnected).toBe(true);
    expect(marked(document, 'highlight')).toEqual([`work_${letters}`]);
    warned.mockRestore();
  });

  it('knows what it was left too early to hear', async () => {
    marks = new Promise(() => undefined);
    const { document, left } = await open('hide if finished');
    const back = comeBack(document);
    marks = [finished];
    await back;
    await vi.waitFor(() => expect(left()).toBe(0), { timeout: 3000 });
    await vi.waitFor(() => expect(marked(document, 'hide')).toEqual([`work_${letters}`]), { timeout: 3000 });
    expect(document.querySelector('.dogear-why')).toBeNull();
  });

  it('is judged by the rules that hold now, of which a page that was put away was not told', async () => {
    const told = vi.spyOn(fake.storage.onChanged, 'addListener').mockImplementation(() => undefined);
    const { document } = await open('dim if complete');
    const text = 'hide if complete';
    await saveRuleFile({ text, ready: compileRules(parseRules(text).rules) });
    expect(marked(document, 'dim').length).toBeGreaterThan(0);
    await comeBack(document);
    expect(marked(document, 'dim')).toEqual([]);
    expect(marked(document, 'hide').length).toBeGreaterThan(0);
    expect(asked).not.toHaveBeenCalled();
    told.mockRestore();
  });

  it('is unseen when the browser puts it back, until that is known', async () => {
    marks = [];
    const { document, left, root } = await open('hide if finished');
    await vi.waitFor(() => expect(left()).toBe(0));
    const away = new (document.defaultView?.Event ?? Event)('pagehide');
    document.defaultView?.dispatchEvent(Object.assign(away, { persisted: true }));
    expect(root.dataset.dogear).toBe('away');
    await comeBack(document);
    expect(root.dataset.dogear).toBe('a');
  });
});

it('stops between two goes when the visit is over, and leaves the page as it was', async () => {
  slowness = 10;
  const { document, leave, root, all, left } = await open('collapse if words > 1');
  leave();
  expect(vi.getTimerCount()).toBe(0);
  expect(left()).toBe(all);
  expect(root.dataset.dogear).toBeUndefined();
  expect(document.querySelector('.dogear')).toBeNull();
});

describe('an expression that takes too long', () => {
  const told = vi.fn<(lifting: Lifting) => Lifted>();
  beforeEach(() => {
    told.mockReset().mockReturnValue({ rules: [], said: '' });
    fake.sender = archivePage('/works');
    const liftRules = { parse: parseLifting, answer: async (lifting: Lifting) => told(lifting) };
    answerMessages({ liftRules }, { isArchive: () => true, codeOf: () => 'refused' });
  });

  it('is tried once more in a go of its own; what takes long twice is told, and the item says that it cannot tell', async () => {
    slowness = 20;
    const { document, left, all } = await open('hide if tag matches /gull/');
    expect(left()).toBe(all);
    expect(told).not.toHaveBeenCalled();
    vi.advanceTimersToNextTimer();
    expect(left()).toBe(all - 1);
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(told.mock.calls[0]?.[0]).toMatchObject({ how: 'slow', back: false, rules: [{ line: 0 }] });
    expect(document.querySelector('.dogear-why')?.textContent).toContain(t('cannotSeeItem', { count: 1 }));
    expect(document.querySelector('.dogear-lifted')).toBeNull();
  });

  it('is nobody’s fault where it was the machine that was busy', async () => {
    slowness = 20;
    const { left, all } = await open('hide if tag matches /gull/');
    slowness = 0;
    vi.advanceTimersToNextTimer();
    expect([left(), all > 0]).toEqual([0, true]);
    expect(told).not.toHaveBeenCalled();
  });

  it('has the reader hear of the rule that was switched off for it, with the way back', async () => {
    told.mockReturnValue({ rules: [{ line: 0, was: '{}' }], said: 'A rule is switched off.' });
    slowness = 20;
    const { document } = await open('hide if tag matches /gull/');
    vi.advanceTimersToNextTimer();
    await vi.waitFor(() =>
      expect(document.querySelector('.dogear-lifted')?.textContent).toContain('A rule is switched off.'),
    );
    expect(document.querySelector('.dogear-lifted')?.textContent).toContain(page('undo'));
  });
});
