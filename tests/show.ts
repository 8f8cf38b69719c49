import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, vi } from 'vitest';

// jsdom lays nothing out: as in a tab whose page is not drawn yet, everything is nowhere.
Range.prototype.getBoundingClientRect ??= () => new DOMRect();

/** Preact runs the effects of what it drew last within 35 ms of it (preact/hooks, RAF_TIMEOUT). */
const effectsRan = 50;

// What is still on the page when a file ends would go on where there is no document any more, and fail the whole run.
afterAll(async () => {
  vi.useRealTimers();
  await act(() => render(null, document.body));
  await new Promise((resolve) => setTimeout(resolve, effectsRan));
});

/** Draws something in the test's document, in place of what was drawn before, and lets its effects run. */
export async function show(drawn: ComponentChild): Promise<void> {
  await act(() => {
    render(null, document.body);
    render(drawn, document.body);
  });
}

/** Everything that can be read on the page, with single spaces. */
export const shownText = (): string => (document.body.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The one element that matches; an error if there is none. */
export function find<Found extends Element = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector} in: ${document.body.innerHTML.slice(0, 500)}`);
  return found;
}

/** The button or link of that name. */
export function named(name: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('button, a')];
  const found = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent)?.trim() === name);
  if (!found) throw new Error(`Nothing is named ${name} among: ${all.map((each) => each.textContent)}`);
  return found;
}

/** Presses the button or link of that name, and lets what follows happen. */
export async function press(name: string): Promise<void> {
  await act(() => named(name).click());
}

/** The field under a label of that name. */
export function field(label: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  const labels = [...document.querySelectorAll('label')];
  const found = labels
    .find((each) => each.querySelector('span')?.textContent === label)
    ?.querySelector<HTMLInputElement>('input, select, textarea');
  if (!found)
    throw new Error(`No field is labelled ${label} among: ${labels.map((each) => each.textContent)}`);
  return found;
}

/** Writes into the field of that label, or chooses in it, as a reader does. */
export async function enter(label: string, value: string): Promise<void> {
  const into = field(label);
  into.value = value;
  await act(() => {
    for (const kind of ['input', 'change']) into.dispatchEvent(new Event(kind, { bubbles: true }));
  });
}
