import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { judgeLists } from '@/content/judge-lists';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { saveRuleFile } from '@/settings/rule-file';
import { resetExtension } from '../fake-extension';
import { visitTo } from './archive-page';

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

async function open(text: string) {
  await saveRuleFile({ text, ready: compileRules(parseRules(text).rules) });
  const visit = visitTo('/works');
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

it('shows a page that nothing may cover before it is judged', async () => {
  slowness = 10;
  const { root, left } = await open('highlight if words > 1');
  expect(left()).toBeGreaterThan(0);
  expect(root.dataset.dogear).toBe('open');
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
