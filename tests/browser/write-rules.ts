import { t } from '@/i18n/app';
import { type Journey, press, says } from './journey';
import { until } from './own-page';

/** Writes these rules into the options and saves them, as a reader does. */
export async function writeRules(journey: Journey, ...lines: string[]): Promise<void> {
  const options = await journey.own('options.html');
  await until('the rules can be written', () =>
    options.evaluate(() => document.querySelector('textarea') !== null),
  );
  const same = await options.evaluate((text) => {
    const area = document.querySelector('textarea');
    if (!area || area.value === text) return true;
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    return false;
  }, lines.join('\n'));
  if (!same) {
    await says(options, t('rulesUnsaved'));
    await press(options, t('rulesSave'));
  }
  await says(options, /\d rules? holds?\./);
  await options.close();
}
