import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { t as app } from '@/i18n/app';
import { t as listing } from '@/i18n/listing';
import { t as words } from '@/i18n/page';
import { t } from '@/i18n/telling';
import { browserName, Journey, press, says, textOn } from './journey';
import { auditPage } from './look';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { pressForReal, watchFrames } from './watch-frames';
import { readRules, writeRules } from './write-rules';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());
afterEach(() => journey.archive.calm());

const almanac = '/works/900000001';
const opening = 'underlined it once, and put the kettle on.';

/** Opens a page and notes whether its text was visible in any frame. */
async function watchText(path: string): Promise<{ page: Page; wasSeen: () => Promise<boolean> }> {
  const page = await journey.open.browser.newPage();
  await page.bringToFront();
  await page.evaluateOnNewDocument(() => {
    const look = (): void => {
      const text = document.querySelector('#workskin');
      if (text?.checkVisibility({ visibilityProperty: true })) document.title = 'SEEN';
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`https://archiveofourown.org${path}`);
  return { page, wasSeen: async () => (await page.title()) === 'SEEN' };
}

describe(`the gate in ${browserName}`, () => {
  it('is not there without rules', async () => {
    const { page } = await watchText(almanac);
    await says(page, opening);
    expect(await page.evaluate(() => document.querySelector('.dogear-gate'))).toBeNull();
    await page.close();
  });

  it('covers the text before any of it is seen, says why and takes the focus', async () => {
    await writeRules(journey, 'gate if title has "lighthouse" because "it made me homesick"');
    journey.archive.setMood({ mood: { kind: 'slow', ms: 2500 }, times: 1 });
    const { page, wasSeen } = await watchText(almanac);
    await says(page, t('gateWork'));
    await says(page, 'it made me homesick');
    expect(await textOn(page)).not.toContain(opening);
    expect(await wasSeen()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alertdialog');
    expect((await auditPage(page)).filter((line) => line.includes('dogear'))).toEqual([]);
    await page.close();
  });

  it('covers all of it where the text comes long after what stands before it', async () => {
    await writeRules(journey, 'gate if title has "lighthouse"');
    journey.archive.setMood({ mood: { kind: 'pause', at: '<div id="chapters"', ms: 4000 }, times: 1 });
    const { page, frames } = await watchFrames(journey, almanac, () => {
      const parts = document.documentElement.dataset.dogearGate === 'shut' ? '' : ', .work.meta';
      return [...document.querySelectorAll(`#workskin, #workskin .preface${parts}`)].some((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      );
    });
    await says(page, t('gateWork'));
    expect(frames.frames).toBeGreaterThan(20);
    expect(frames.special).toBe(0);
    await page.close();
  });

  // As AO3's links to a next chapter end.
  it.each([
    ['', 0],
    ['#workskin', 0],
    ['#workskin', 2000],
  ])('has the focus, and is left by Escape wherever that is by then (%s, within %i ms)', async (end, ms) => {
    await writeRules(journey, 'gate if title has "lighthouse"');
    const page = await journey.visit('/works');
    if (ms > 0) journey.archive.setMood({ mood: { kind: 'slow', ms }, times: 1 });
    await page.bringToFront();
    await page.goto(`https://archiveofourown.org${almanac}${end}`);
    await says(page, t('gateWork'));
    await until('the gate has the focus', () =>
      page.evaluate(() => document.activeElement?.getAttribute('role') === 'alertdialog'),
    );
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    // It takes the focus back once; whoever looks elsewhere then is let go.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await until('the list is back', () => page.evaluate(() => location.pathname === '/works'));
    await page.close();
  });

  it('follows the rules while its page is open', async () => {
    await writeRules(journey, 'gate if title has "lighthouse" because "too many gulls"');
    const { page } = await watchText(almanac);
    await says(page, t('gateWork'));
    const popup = await journey.popupOver(page);
    await press(popup, app('ruleLift_today'));
    await says(popup, t('lifted_today'));
    await popup.close();
    await says(page, opening);
    expect(await textOn(page)).not.toContain(t('gateWork'));
    await writeRules(journey, 'gate if title has "almanac" because "another"');
    await says(page, 'another');
    expect(await textOn(page)).not.toContain(opening);
    await pressForReal(page, '.dogear-button', t('way_once'));
    await says(page, opening);
    // What it was opened for stays so; what else asks does ask.
    await writeRules(
      journey,
      'gate if title has "almanac" because "another"',
      'note if complete because "ends"',
    );
    await says(page, `${t('severity_note')} ends`);
    expect(await textOn(page)).toContain(opening);
    await writeRules(journey, 'gate if complete because "it ends"');
    await says(page, 'it ends');
    expect(await textOn(page)).not.toContain(opening);
    await page.close();
  });

  it('opens for this time, and for the next page of the same work', async () => {
    await writeRules(journey, 'gate if title is "Nine Letters Home"');
    const { page } = await watchText('/works/900000002/chapters/910000202');
    await says(page, t('gateWork'));
    await pressForReal(page, '.dogear-button', t('way_once'));
    await says(page, 'everybody here reads postcards');
    await page.goto('https://archiveofourown.org/works/900000002/chapters/910000203');
    await until('the next chapter is open', () =>
      page.evaluate(() => document.documentElement.dataset.dogearGate === 'open'),
    );
    expect(await textOn(page)).not.toContain(t('gateWork'));
    await page.close();
  });

  it('opens for good, and the rule says so', async () => {
    await writeRules(journey, 'gate if title has "lighthouse"', 'note if complete because "complete"');
    const { page } = await watchText(almanac);
    await says(page, t('gateWork'));
    await pressForReal(page, '.dogear-button', t('way_work'));
    await says(page, opening);
    await page.reload();
    await says(page, t('rulesSay'));
    expect(await textOn(page)).toContain(opening);
    await page.close();
    await until(
      'the rule has its exception',
      async () =>
        (await readRules(journey))?.startsWith('gate if title has "lighthouse" unless work is 900000001\n') ??
        false,
    );
  });

  it('rests for today, which one press takes back', async () => {
    await writeRules(journey, 'gate if title has "lighthouse" because "too many gulls"');
    const { page } = await watchText(almanac);
    await says(page, `${t('severity_gate')} too many gulls`);
    await lookEverywhere(page, 'work-gate', '.dogear-gate');
    await pressForReal(page, '.dogear-button', t('way_today'));
    await says(page, opening);
    await says(page, t('lifted_today'));
    await lookEverywhere(page, 'work-lifted', '.dogear-lifted');
    await pressForReal(page, '.dogear-button', words('undo'));
    await says(page, t('liftedBack'));
    await page.reload();
    await says(page, t('gateWork'));
    await page.close();
  });

  it('stands before a series that meets it by its own facts, and not before one of which only a work does', async () => {
    await writeRules(journey, 'gate if title is "Nine Letters Home"');
    const open = await journey.visit('/series/9100001');
    await says(open, listing('ruleSays', { why: 'Nine Letters Home' }));
    expect(await textOn(open)).not.toContain(t('gateSeries'));
    await open.close();

    await writeRules(journey, 'gate if words > 10 on series because "too long"');
    journey.archive.setMood({ mood: { kind: 'slow', ms: 2000 }, times: 1 });
    const { page, frames } = await watchFrames(journey, '/series/9100001', () =>
      [...document.querySelectorAll('.series-show > :is(.wrapper, .index)')].some((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      ),
    );
    await says(page, t('gateSeries'));
    await says(page, 'too long');
    expect(frames.special).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alertdialog');
    await lookEverywhere(page, 'series-gate', '.dogear-gate');
    await pressForReal(page, '.dogear-button', t('way_series'));
    await says(page, t('lifted_series'));
    await page.reload();
    await until('it is let in', () =>
      page.evaluate(() => document.documentElement.dataset.dogearGate === 'open'),
    );
    expect(await textOn(page)).not.toContain(t('gateSeries'));
    await writeRules(journey, 'gate if words > 10 on series because "too long"');
    await page.reload();
    await says(page, t('gateSeries'));
    await pressForReal(page, '.dogear-button', t('way_once'));
    await says(page, 'Nine Letters Home');
    await page.reload();
    await says(page, 'Nine Letters Home');
    expect(await textOn(page)).not.toContain(t('gateSeries'));
    const popup = await journey.popupOver(page);
    await says(popup, app('ruleMetBySeries', { why: '' }).trim());
    await lookEverywhere(popup, 'popup-series', 'section[aria-labelledby=rules-met]');
    await press(popup, app('ruleLift_series'));
    await says(popup, t('lifted_series'));
    expect(await readRules(journey)).toMatch(/^gate if words > 10 unless series is "[^"]+" on series/);
    await press(popup, app('undo'));
    await says(popup, t('liftedBack'));
    await popup.close();
    await page.close();
  });

  it('shows the text when it is removed', async () => {
    await writeRules(journey, 'gate if title is "Nine Letters Home" priority 1');
    const { page } = await watchText('/works/900000003');
    await page.close();
    const gated = await journey.visit('/works/900000002?view_full_work=true');
    const covered = await gated.evaluate(() => document.documentElement.dataset.dogearGate);
    if (covered === 'shut') await gated.evaluate(() => document.querySelector('.dogear-gate')?.remove());
    await says(gated, 'put the kettle on.');
    await gated.close();
  });
});
