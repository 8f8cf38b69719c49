import { expect, it, vi } from 'vitest';
import { askAcrossBack } from '@/content/ask-across-back';

/** What a page asks, answered by the test. */
function asking() {
  const view = new EventTarget();
  const asked: { resolve(answer: string): void; reject(error: Error): void }[] = [];
  const answer = askAcrossBack(
    view,
    () => new Promise<string>((resolve, reject) => asked.push({ resolve, reject })),
  );
  const said = vi.fn();
  answer.then(said, (error: unknown) => said(String(error)));
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { view, asked, said, settle };
}

it('asks once where the page stays', async () => {
  const { view, asked, said, settle } = asking();
  asked[0]?.resolve('chapter 2');
  await settle();
  expect(said).toHaveBeenCalledWith('chapter 2');
  view.dispatchEvent(new Event('pagehide'));
  view.dispatchEvent(new Event('pageshow'));
  expect(asked).toHaveLength(1);
});

it('does not ask again when the page is first shown', () => {
  const { view, asked } = asking();
  view.dispatchEvent(new Event('pageshow'));
  expect(asked).toHaveLength(1);
});

it('throws where the page is there and nobody answers', async () => {
  const { asked, said, settle } = asking();
  asked[0]?.reject(new TypeError('asleep'));
  await settle();
  expect(said).toHaveBeenCalledWith('TypeError: asleep');
});

it.each([
  ['before it comes back', ['fail', 'pageshow']],
  ['after it came back', ['pageshow', 'fail']],
  ['never', ['pageshow']],
])('asks again when a page comes back whose question failed %s', async (_, steps) => {
  const { view, asked, said, settle } = asking();
  view.dispatchEvent(new Event('pagehide'));
  for (const step of steps) {
    if (step === 'fail') asked[0]?.reject(new TypeError('the page was left'));
    else view.dispatchEvent(new Event(step));
    await settle();
  }
  expect(asked).toHaveLength(2);
  asked[1]?.resolve('chapter 2');
  await settle();
  expect(said.mock.calls).toEqual([['chapter 2']]);
});
