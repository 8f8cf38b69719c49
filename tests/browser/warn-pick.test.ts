import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t as app } from '@/i18n/app';
import { t } from '@/i18n/page';
import { t as telling } from '@/i18n/telling';
import { browserName, Journey, press, says, textOn } from './journey';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { marksOn, pressForReal } from './watch-frames';
import { readRules, writeRules } from './write-rules';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());

/** Opens a page, and asks the popup over it for a rule. */
async function pickOn(path: string): Promise<Page> {
  const page = await journey.visit(path);
  const popup = await journey.popupOver(page);
  await press(popup, app('rulePick'));
  await says(page, t('pickOne'));
  if (!popup.isClosed()) await popup.close();
  await page.bringToFront();
  return page;
}

function rules(): Promise<string | undefined> {
  return readRules(journey);
}

describe(`a rule from the page in ${browserName}`, () => {
  it('is made of a tag, shown before it is saved, and undone in one step', async () => {
    const before = 'collapse if title is "Nine Letters Home"';
    await writeRules(journey, before);
    const page = await pickOn('/works');
    await pressForReal(page, '#work_900000001 h5.fandoms a.tag');
    await says(page, 'hide if fandom is "Harbour Lights (Radio Drama)"');
    expect(await page.evaluate(() => location.pathname)).toBe('/works');
    expect(await rules()).toBe(before);
    await page.bringToFront();
    await pressForReal(page, '.dogear-button', t('pickSave'));
    await until('it holds', async () => ((await marksOn(page)).hide ?? []).includes('work_900000001'));
    expect(await rules()).toBe(`${before}\nhide if fandom is "Harbour Lights (Radio Drama)"\n`);
    await page.bringToFront();
    await pressForReal(page, '.dogear-button', t('undo'));
    await until('all is shown again', async () => (await marksOn(page)).hide === undefined);
    expect(await rules()).toBe(before);
    await page.close();
  });

  it('is made of an author, by number too, with the keyboard alone', async () => {
    const page = await pickOn('/works');
    await page.evaluate(() => document.querySelector<HTMLElement>('#work_900000001 a[rel=author]')?.focus());
    await page.keyboard.press('Enter');
    await says(page, /hide if author is "\w+", "#\d+"/);
    await page.keyboard.press('Enter');
    await says(page, t('pickSaved'));
    await page.keyboard.press('Enter');
    await until('it is undone', async () => !(await textOn(page)).includes(t('pickSaved')));
    expect(await rules()).toBe('collapse if title is "Nine Letters Home"');
    await page.close();
  });

  it('is made of a work, and given up by Escape', async () => {
    const page = await pickOn('/works');
    await pressForReal(page, '#work_900000001 h4.heading > a');
    await says(page, 'hide if work is 900000001');
    await page.keyboard.press('Escape');
    const traces = await page.evaluate(() => [
      document.querySelectorAll('.dogear-pick').length,
      document.documentElement.hasAttribute('data-dogear-picks'),
    ]);
    expect(traces).toEqual([0, false]);
    await pressForReal(page, '#work_900000001 h4.heading > a');
    await until('links lead where they did', () =>
      page.evaluate(() => location.pathname === '/works/900000001'),
    );
    await page.close();
  });

  it('is made by touch', async () => {
    await writeRules(journey, 'collapse if title is "Nine Letters Home"');
    const page = await pickOn('/works');
    const spot = await page.evaluate(() => {
      const link = document.querySelector('#work_900000001 .characters a.tag');
      link?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = link?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.touchscreen.tap(spot.x, spot.y);
    await says(page, /hide if character is "/);
    expect(await page.evaluate(() => location.pathname)).toBe('/works');
    await page.close();
  });

  it('is made of a tag of a work that is open', async () => {
    const page = await pickOn('/works/900000001');
    await pressForReal(page, 'dd.relationship a.tag');
    await says(page, /hide if relationship is "/);
    await page.close();
  });

  it('is made of the work that is open, before which the gate then stands until that is undone', async () => {
    await writeRules(journey);
    const page = await pickOn('/works/900000001');
    await lookEverywhere(page, 'pick-work', '.dogear-pick');
    await pressForReal(page, '.dogear-button', t('pick_work'));
    await says(page, 'hide if work is 900000001');
    await lookEverywhere(page, 'pick-rule', '.dogear-pick');
    await page.bringToFront();
    await page.select('.dogear-action', telling('action_gate'));
    await says(page, 'gate if work is 900000001');
    await pressForReal(page, '.dogear-button', t('pickSave'));
    await says(page, telling('gateWork'));
    await says(page, t('pickSaved'));
    expect(await rules()).toBe('gate if work is 900000001\n');
    await pressForReal(page, '.dogear-button', t('undo'));
    await says(page, 'put the kettle on.');
    expect(await textOn(page)).not.toContain(telling('gateWork'));
    await page.close();
  });

  it('is made of the series that is open', async () => {
    const page = await pickOn('/series/9100001');
    await pressForReal(page, '.dogear-button', t('pick_series'));
    await says(page, /hide if series is "/);
    await page.close();
  });

  it('is one: when it is saved, links lead where they did, and an undo that came too late says so', async () => {
    const before = 'collapse if title is "Nine Letters Home"';
    await writeRules(journey, before);
    const page = await pickOn('/works');
    await pressForReal(page, '#work_900000001 h5.fandoms a.tag');
    await says(page, 'hide if fandom is "Harbour Lights (Radio Drama)"');
    await pressForReal(page, '.dogear-button', t('pickSave'));
    await says(page, t('pickSaved'));
    await writeRules(journey, before, 'note if complete');
    await pressForReal(page, '.dogear-button', t('undo'));
    await says(page, telling('undoRefused'));
    expect(await rules()).toBe(`${before}\nnote if complete`);
    await pressForReal(page, '#work_900000001 h5.fandoms a.tag');
    await until('the tag is open', () => page.evaluate(() => location.pathname.startsWith('/tags/')));
    await page.close();
  });
});
