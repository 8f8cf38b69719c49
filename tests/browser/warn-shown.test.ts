import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { t as telling } from '@/i18n/telling';
import { fillIn } from './fill-in';
import { browserName, Journey, press, says, textOn } from './journey';
import { auditPage } from './look';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { marksOn } from './watch-frames';
import { writeRules } from './write-rules';

const letters = 900000002;

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());

/** What rules make of the items of a list that is opened now. */
async function marks(): Promise<Record<string, string[]>> {
  const page = await journey.visit('/works');
  await until('the whole list is judged', async () => {
    const { none = [], ...judged } = await marksOn(page);
    return none.length === 0 && Object.keys(judged).length > 0;
  });
  const found = await marksOn(page);
  await page.close();
  return found;
}

describe(`a rule that says "show" in ${browserName}`, () => {
  it('lifts what others would do, in lists and before the text, and others go on', async () => {
    const others = ['hide if tag has "Epistolary"', 'gate if title has "Letters" on works'];
    await writeRules(journey, ...others);
    const hidden = (await marks()).hide ?? [];
    expect(hidden).toContain(`work_${letters}`);
    expect(hidden.length).toBeGreaterThan(1);
    const gated = await journey.visit(`/works/${letters}/chapters/910000202`);
    await says(gated, telling('gateWork'));
    await gated.close();

    const shown = 'show if title is "Nine Letters Home" priority 9';
    await writeRules(journey, ...others, shown);
    const now = await marks();
    expect(now.shown).toContain(`work_${letters}`);
    expect(now.hide).toEqual(hidden.filter((id) => id !== `work_${letters}`));
    const open = await journey.visit(`/works/${letters}/chapters/910000202`);
    await says(open, 'Nine Letters Home');
    await until('its text is there', () =>
      open.evaluate(
        () => document.querySelector('#chapters')?.checkVisibility({ visibilityProperty: true }) === true,
      ),
    );
    expect(await textOn(open)).not.toContain(telling('gateWork'));
    await open.close();

    await writeRules(journey, ...others, shown, 'highlight if title has "Letters" because "by post"');
    expect((await marks()).highlight).toContain(`work_${letters}`);
    const marked = await journey.visit(`/works/${letters}/chapters/910000202`);
    await says(marked, 'by post');
    expect(await textOn(marked)).not.toContain(telling('gateWork'));
    await marked.close();
  });
});

describe(`a rule that is tried in ${browserName}`, () => {
  it('says how many of the works that it would have met the reader finished', async () => {
    const work = await journey.visit(`/works/${letters}`);
    const popup = await journey.popupOver(work);
    await fillIn(popup, t('shelf'), 'finished');
    await until('it stands there', async () => {
      const again = await journey.popupOver(work);
      await says(again, t('shelf'));
      const shelves = await again.$$eval('select', (all) => all.map(({ value }) => value));
      await again.close();
      return shelves.includes('finished');
    });
    await Promise.all([popup.close(), work.close()]);
    const list = await journey.visit('/works');
    const options = await journey.own('options.html');
    await until('works are remembered', async () =>
      /[1-9]\d* works are remembered/.test(await textOn(options)),
    );
    await list.close();
    await fillIn(options, t('ruleField'), 'title');
    await fillIn(options, t('ruleHow'), 'has');
    await fillIn(options, t('ruleValue'), 'letters');
    const [before = '', after = ''] = t('rehearsedHide', { count: 1, of: '~' }).split('~');
    await says(options, new RegExp(`${before}\\d+${after}`));
    await says(options, t('rehearsedFinished', { count: 1 }));
    await lookEverywhere(options, 'rehearsed-finished', 'form[aria-labelledby=rule-add]');
    await press(options, t('rehearsedWhich'));
    await says(options, 'Nine Letters Home');
    await options.close();
  });

  it('is offered the names on those works, where one is written', async () => {
    const options = await journey.own('options.html');
    const field = 'form[aria-labelledby=rule-add] input[list]';
    await options.waitForSelector(field);
    await options.focus(field);
    await options.keyboard.type('epist');
    const offered = 'form[aria-labelledby=rule-add] datalist option';
    await until('it is offered', async () =>
      (await options.$$eval(offered, (all) => all.map(({ value }) => value))).includes('Epistolary'),
    );
    expect(await auditPage(options)).toEqual([]);
    await options.close();
  });
});
