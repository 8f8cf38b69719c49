import type { Page } from 'puppeteer-core';
import { t } from '@/i18n/app';
import { type Journey, press, says } from './journey';
import { until } from './own-page';

/** The field of the rules among the fields of the options, by the text that describes it. */
const field = 'textarea[aria-describedby=rules-text-what]';

/** Writes these rules into the options and saves them, as a reader does. */
export async function writeRules(journey: Journey, ...lines: string[]): Promise<void> {
  const options = await journey.own('options.html');
  await untilThere(options);
  const same = await options.evaluate(
    (selector, text) => {
      const area = document.querySelector<HTMLTextAreaElement>(selector);
      if (!area || area.value === text) return true;
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
      return false;
    },
    field,
    lines.join('\n'),
  );
  if (!same) {
    await says(options, t('rulesUnsaved'));
    await press(options, t('rulesSave'));
  }
  await says(options, new RegExp([1, 2].map(saidOf).join('|')));
  await options.close();
}

/** What is said of so many rules that hold, of any number of that form. */
const saidOf = (count: number): string => t('rulesSaved', { count }).replace(String(count), '\\d+');

/** The rules as the options show them, in a tab that is opened for it. */
export async function readRules(journey: Journey): Promise<string | undefined> {
  const options = await journey.own('options.html');
  await untilThere(options);
  const text = await rulesOn(options);
  await options.close();
  return text;
}

/** The rules as these options show them now. */
export function rulesOn(options: Page): Promise<string | undefined> {
  return options.evaluate((selector) => document.querySelector<HTMLTextAreaElement>(selector)?.value, field);
}

function untilThere(options: Page): Promise<void> {
  return until('the rules can be written', async () => (await rulesOn(options)) !== undefined);
}
