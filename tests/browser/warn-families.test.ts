import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { t as words } from '@/i18n/page';
import { t as telling } from '@/i18n/telling';
import { leadsTo } from '@/rules/explain';
import { fillIn } from './fill-in';
import { browserName, Journey, press, says } from './journey';
import { auditPage } from './look';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { marksOn, pressForReal } from './watch-frames';
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
    expect(await dimmed()).toContain(`Epistolary${leadsTo}${tag}`);
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

  it('reach the tags below where a rule says so, and the reason says how', async () => {
    const below = `Letters #1-9${leadsTo}under ${tag}`;
    expect(await dimmed()).not.toContain(below);
    await writeRules(journey, `dim if freeform is "${tag}" with subtags`);
    await until('the tag below is met', async () => (await dimmed())?.includes(below) === true);
    // The name on the work is another of the rule's tag, which AO3 uses.
    await writeRules(journey, 'dim if freeform is "Epistolary" with subtags');
    await until('so it is by another name', async () => {
      return (await dimmed())?.includes(`${below} → Epistolary`) === true;
    });
  });

  it('are offered where a rule is made in the form: one request, and what came is said', async () => {
    await writeRules(journey, 'note if language is "日本語"');
    await forget();
    const options = await journey.own('options.html');
    await fillIn(options, t('ruleField'), 'freeform');
    await fillIn(options, t('ruleHow'), 'is');
    await fillIn(options, t('ruleValue'), tag);
    await press(options, t('ruleAddIt'));
    await says(options, t('familyOffered'));
    await options.evaluate(() => document.querySelector('#rule-add')?.scrollIntoView());
    await lookEverywhere(options, 'family-offer', 'form[aria-labelledby=rule-add]');
    journey.archive.forget();
    await press(options, t('familyAskOf', { tag }));
    await says(options, '1 other name, 1 tag below, 0 tags above');
    expect(journey.archive.log).toMatchObject([{ path, cookies: [], inFlight: 1 }]);
    await lookEverywhere(options, 'family-came', 'form[aria-labelledby=rule-add]');
    await options.close();
  });

  it('are offered where a rule is picked from a page, which leads to where they are asked for', async () => {
    await forget();
    const list = await journey.visit('/works');
    const popup = await journey.popupOver(list);
    await press(popup, t('rulePick'));
    await says(list, words('pickOne'));
    if (!popup.isClosed()) await popup.close();
    await list.bringToFront();
    await pressForReal(list, `#${letters} .freeforms a.tag`);
    await says(list, 'hide if freeform is "Epistolary"');
    await pressForReal(list, '.dogear-button', words('pickSave'));
    await says(list, words('pickSaved'));
    await lookEverywhere(list, 'pick-names', '.dogear-pick');
    journey.archive.forget();
    await pressForReal(list, '.dogear-button', telling('pickNames'));
    // Firefox tells its driver of no tab that Dogear opens.
    const own = await journey.own('options.html');
    await until('the options are open at it', async () => {
      const tabs: unknown = await own.evaluate(
        '(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.map(({ url }) => url).join(" "))',
      );
      return String(tabs).includes('options.html?tag=Epistolary#rules');
    });
    await own.close();
    const options = await journey.own('options.html?tag=Epistolary#rules');
    await says(options, t('familyOffered'));
    expect(journey.archive.log).toEqual([]);
    await Promise.all([options.close(), list.close()]);
  });
});

/** Forgets the one family that is known, as a reader does. */
async function forget(): Promise<void> {
  const options = await journey.own('options.html');
  await press(options, t('families', { count: 1 }));
  await press(options, t('familyRemoveOf', { tag }));
  await says(options, t('families', { count: 0 }));
  await options.close();
}
