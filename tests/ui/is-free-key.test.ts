// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { isFreeKey } from '@/ui/is-free-key';

/** What a press in an element, with these keys held, is taken for. */
function press(element: string, held: KeyboardEventInit = {}): boolean {
  document.body.innerHTML = `<dialog open><button></button></dialog><input><select></select><textarea></textarea><p></p>`;
  let free: boolean | null = null;
  document.addEventListener('keydown', (event) => {
    free = isFreeKey(event);
  });
  document
    .querySelector(element)
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true, ...held }));
  return free === true;
}

it('is a key for the page, but not where somebody writes, chooses or answers', () => {
  expect(press('p')).toBe(true);
  for (const where of ['input', 'select', 'textarea', 'dialog button'])
    expect(press(where), where).toBe(false);
});

it.each(['altKey', 'ctrlKey', 'metaKey'] as const)('is the browser’s with %s', (held) => {
  expect(press('p', { [held]: true })).toBe(false);
  expect(press('p', { shiftKey: true })).toBe(true);
});
