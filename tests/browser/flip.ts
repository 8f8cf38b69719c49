import type { Page } from 'puppeteer-core';
import { until } from './own-page';

/** Switches what has that label on or off, or chooses it among its like; in the dialog, where one is open. */
export async function flip(page: Page, label: string): Promise<void> {
  await until(`there is a switch ${label}`, () =>
    page.evaluate((label) => {
      const reach = document.querySelector('dialog:modal') ?? document;
      const input = [...reach.querySelectorAll('label')]
        .find((one) => one.querySelector('span')?.firstChild?.textContent === label)
        ?.querySelector<HTMLInputElement>('input[type=checkbox], input[type=radio]');
      if (!input || input.disabled) return false;
      input.click();
      return true;
    }, label),
  );
}

/** Whether the switch of that label is on; undefined where there is none. */
export const isOn = (page: Page, label: string): Promise<boolean | undefined> =>
  page.evaluate(
    (label) =>
      [...document.querySelectorAll('label')]
        .find((one) => one.querySelector('span')?.firstChild?.textContent === label)
        ?.querySelector('input')?.checked,
    label,
  );

/** Has the switch of that label on or off, however it was: for tests that may be tried again. */
export async function turn(page: Page, label: string, on: boolean): Promise<void> {
  await until(`there is a switch ${label}`, async () => (await isOn(page, label)) !== undefined);
  if ((await isOn(page, label)) !== on) await flip(page, label);
  await until(`${label} is ${on ? 'on' : 'off'}`, async () => (await isOn(page, label)) === on);
}
