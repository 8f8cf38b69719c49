import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { browserName, Journey, press, says } from './journey';
import { auditPage } from './look';
import { until } from './own-page';
import { marksOn } from './watch-frames';
import { writeRules } from './write-rules';

const tag = 'Written as Letters';
const path = '/tags/Written%20as%20Letters';
const letters = 'work_900000002';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());

/** Whether the work is dimmed in a list that is opened now, and what is said of it. */
async function dimmed(): Promise<string | null> {
  const page = await journey.visit('/works');
  await until('the whole list is judged', async () => {
    const { none = [], ...judged } = await marksOn(page);
    return none.length === 0 && Object.keys(judged).length > 0;
  });
  const marked = ((await marksOn(page)).dim ?? []).includes(letters);
  const text = await page.evaluate((id) => document.getElementById(id)?.textContent ?? '', letters);
  await page.close();
  return marked ? text : null;
}

describe(`families of tags in ${browserName}`, () => {
  it('are none at first: a rule meets what it names', async () => {
    await writeRules(journey, `dim if freeform is "${tag}"`, 'note if language is "日本語"');
    expect(await dimmed()).toBeNull();
  });

  it('are learned from the page of a tag that is opened', async () => {
    const page = await journey.visit(path);
    await until('a list is judged by it', async () => (await dimmed()) !== null);
    expect(await dimmed()).toContain(`Epistolary → ${tag}`);
    await page.close();
  });

  it('are shown in the options with their day, and forgotten there', async () => {
    const options = await journey.own('options.html');
    await press(options, t('families', { count: 1 }));
    await says(options, /1 other name, 1 tag below, 0 tags above\. Learned \w+ \d+, \d{4}\./);
    expect(await auditPage(options)).toEqual([]);
    await press(options, t('familyRemoveOf', { tag }));
    await says(options, t('familyUnknown'));
    await options.close();
    await until('a list is judged without it', async () => (await dimmed()) === null);
  });

  it('are asked for with one request, without cookies, when the reader says so', async () => {
    const options = await journey.own('options.html');
    await press(options, t('families', { count: 0 }));
    journey.archive.forget();
    await press(options, t('familyAskOf', { tag }));
    await says(options, /Learned [A-Z]/);
    expect(journey.archive.log).toMatchObject([{ path, cookies: [], inFlight: 1 }]);
    await options.close();
    await until('a list is judged by it again', async () => (await dimmed()) !== null);
  });
});
