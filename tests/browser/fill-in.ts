import type { Page } from 'puppeteer-core';
import { until } from './own-page';

/** Writes into the first field of that label, of those within an element, or chooses in it. */
export async function fillIn(page: Page, label: string, value: string, within = ''): Promise<void> {
  await until(`there is a field ${label}`, () =>
    page.evaluate(
      (label, value, within) => {
        const found = [...document.querySelectorAll(`${within} label`)].find(
          (each) => each.querySelector('span')?.textContent === label,
        );
        const field = found?.querySelector<HTMLInputElement>('input, select, textarea');
        if (!field) return false;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      label,
      value,
      within,
    ),
  );
}
