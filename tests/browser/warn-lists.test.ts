import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { t as app } from '@/i18n/app';
import { t } from '@/i18n/listing';
import { t as telling } from '@/i18n/telling';
import { bareSentence } from '@/rules/rehearse';
import { rule } from '../rules/invented-rules';
import { toolExports } from '../rules/tool-exports';
import { chooseFiles, writeTemporary } from './files';
import { fillIn } from './fill-in';
import { flip } from './flip';
import { browserName, Journey, press, says, textOn } from './journey';
import { auditPage } from './look';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { marksOn, ofJudging, pressForReal, watchFrames } from './watch-frames';
import { readRules, rulesOn, writeRules } from './write-rules';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());
afterEach(() => journey.archive.calm());

const almanac = 'work_900000001';
const letters = 'work_900000002';

describe(`rules on lists in ${browserName}`, () => {
  it('cover nothing and change nothing while there are none', async () => {
    const { page } = await watchFrames(journey, '/works');
    const state = await page.evaluate(
      (ours) => ({
        root: document.documentElement.dataset.dogear,
        ours: document.querySelectorAll(ours).length,
      }),
      ofJudging,
    );
    expect(state).toEqual({ root: 'open', ours: 0 });
    await page.close();
  });

  it('do each what they say', async () => {
    await writeRules(
      journey,
      'hide if title is "The Lighthouse Keeper’s Almanac" because "too many gulls"',
      'collapse if title is "Nine Letters Home"',
      'dim if language is "Español"',
      'highlight if language is "العربية"',
      'note if language is "日本語" because "my next language"',
    );
    const { page, frames } = await watchFrames(journey, '/works');
    const marks = await marksOn(page);
    expect(marks).toMatchObject({ hide: [almanac], collapse: [letters] });
    expect(marks.dim).toHaveLength(1);
    expect(marks.highlight).toHaveLength(1);
    expect(marks.note).toHaveLength(1);
    expect(marks.none).toBeUndefined();
    expect(frames.seen).not.toContain(almanac);
    const text = await textOn(page);
    expect(text).toContain(t('hiddenCount', { count: 1 }));
    expect(text).toContain(`${t('severity_collapse')} ${t('ruleSays', { why: 'Nine Letters Home' })}`);
    expect(text).toContain(`${t('severity_note')} ${t('ruleSays', { why: 'my next language' })}`);
    expect(text).not.toContain('a week of actual fog');
    await page.close();
  });

  it('show what is hidden when asked, and open what is collapsed', async () => {
    const { page } = await watchFrames(journey, '/works');
    await pressForReal(page, '.dogear-count .dogear-button');
    await says(page, `${t('severity_hide')} ${t('ruleSays', { why: 'too many gulls' })}`);
    expect((await marksOn(page)).revealed).toEqual([almanac]);
    await pressForReal(page, '.dogear-count .dogear-button');
    expect((await marksOn(page)).hide).toEqual([almanac]);

    await pressForReal(page, '.dogear-why .dogear-button', t('open'));
    expect((await marksOn(page)).opened).toEqual([letters]);
    // One key: the button has the focus.
    await page.keyboard.press('Enter');
    expect((await marksOn(page)).collapse).toEqual([letters]);
    await page.close();
  });

  it('listen to the reader and not to the page', async () => {
    const { page } = await watchFrames(journey, '/works');
    await page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.dogear-button')) button.click();
    });
    expect(await marksOn(page)).toMatchObject({ hide: [almanac], collapse: [letters] });
    await page.close();
  });

  it('judge what comes later', async () => {
    const { page } = await watchFrames(journey, '/works');
    const late = await page.evaluate(async (id) => {
      const item = document.getElementById(id);
      const copy = item?.cloneNode(true);
      if (!(copy instanceof HTMLElement) || !item) throw new Error('no item');
      delete copy.dataset.dogear;
      copy.id = 'late';
      item.parentElement?.append(copy);
      await new Promise((done) => requestAnimationFrame(done));
      return { mark: copy.dataset.dogear, seen: globalThis.dogearFrames.seen.has('late') };
    }, almanac);
    expect(late).toEqual({ mark: 'hide', seen: false });
    await says(page, t('hiddenCount', { count: 2 }));
    await page.close();
  });

  it('hold at once in a page that is open, and leave no trace when they are gone', async () => {
    const { page } = await watchFrames(journey, '/works');
    await writeRules(journey, 'hide if complete');
    await until('the new rule holds', async () => ((await marksOn(page)).hide?.length ?? 0) > 2);
    await writeRules(journey);
    await until('all is as AO3 made it', () =>
      page.evaluate((ours) => document.querySelector(ours) === null, ofJudging),
    );
    await page.close();
  });

  it('judge a page that comes in slow pieces before any of it is seen', async () => {
    await writeRules(journey, 'hide if complete', 'collapse if not complete');
    journey.archive.setMood({ mood: { kind: 'slow', ms: 6000 }, times: 1 });
    const { page, frames } = await watchFrames(journey, '/works');
    const { hide = [], collapse = [] } = await marksOn(page);
    expect(hide.length).toBeGreaterThan(5);
    expect(frames.frames).toBeGreaterThan(20);
    expect(frames.seen.filter((id) => hide.includes(id))).toEqual([]);
    expect(frames.seen).toEqual(expect.arrayContaining(collapse));
    expect(frames.shift).toBe(0);
    await page.close();
  });

  it('hold for bookmarks and series too, each in its place', async () => {
    await writeRules(journey, 'hide if complete on bookmarks', 'dim if complete on series');
    const bookmarks = await journey.visit('/users/gullwing/bookmarks');
    await until('the bookmarks are judged', async () => ((await marksOn(bookmarks)).hide?.length ?? 0) > 2);
    await bookmarks.close();
    const series = await journey.visit('/series/9100001');
    await until('the series is judged', async () => ((await marksOn(series)).dim?.length ?? 0) > 0);
    expect((await marksOn(series)).hide).toBeUndefined();
    await series.close();
    const list = await journey.visit('/works');
    await until('the list is judged', async () => Object.keys(await marksOn(list)).join() === 'shown');
    await list.close();
  });
});

describe(`how severe a rule is in ${browserName}`, () => {
  it('is seen in a list by a word and a colour, a gate too, and told by the popup', async () => {
    await writeRules(
      journey,
      'gate if title is "Nine Letters Home" because "it made me homesick"',
      'collapse if title has "lighthouse" because "gulls"',
      'dim if language is "Español" because "slowly"',
      'note if language is "日本語" because "my next language"',
      'highlight if language is "العربية" because "soon"',
    );
    const { page } = await watchFrames(journey, '/works');
    expect((await marksOn(page)).gate).toEqual([letters]);
    await says(page, `${t('severity_gate')} ${t('ruleSays', { why: 'it made me homesick' })}`);
    await says(page, `${t('severity_dim')} ${t('ruleSays', { why: 'slowly' })}`);
    await lookEverywhere(page, 'list-severity', '.dogear-why');
    // As AO3's skin Reversi has it.
    await page.addStyleTag({
      content: 'body, #main, li.blurb { background: #333; color: #eee; } a { color: #fff; }',
    });
    await lookEverywhere(page, 'list-severity-reversi', '.dogear-why');
    await page.close();
  });
});

describe(`rules are lifted from a list in ${browserName}`, () => {
  it.each([
    ['work', 'dim if title has "lighthouse" unless work is 900000001'],
    ['off', 'off dim if title has "lighthouse"'],
  ] as const)('(%s) with the keyboard, and one press takes it back', async (how, is) => {
    const rule = 'dim if title has "lighthouse"';
    await writeRules(journey, rule);
    const { page } = await watchFrames(journey, '/works');
    await page.bringToFront();
    await page.focus(`#${almanac} .dogear-why .dogear-button`);
    await page.keyboard.press('Enter');
    await says(page, t('lift_today'));
    if (how === 'work') await lookEverywhere(page, 'list-lift', '.dogear-lifted');
    // The first has the focus; the last but "cancel" is the last.
    if (how === 'off') {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await says(page, telling(`lifted_${how}`));
    await until('it is not dim', async () => (await marksOn(page)).dim === undefined);
    expect(await readRules(journey)).toBe(is);
    await page.bringToFront();
    await page.keyboard.press('Enter');
    await says(page, telling('liftedBack'));
    await until('it is dim again', async () => (await marksOn(page)).dim?.[0] === almanac);
    expect(await readRules(journey)).toBe(rule);
    await page.close();
  });
});

describe(`rules in the popup in ${browserName}`, () => {
  it('are those that the page meets, and rest today when told', async () => {
    await writeRules(journey, 'hide if title has "lighthouse"', 'hide if title is "No such work"');
    const { page } = await watchFrames(journey, '/works');
    expect((await marksOn(page)).hide).toEqual([almanac]);
    const popup = await journey.popupOver(page);
    await says(popup, 'hide if title has "lighthouse"');
    expect(await textOn(popup)).not.toContain('No such work');
    await press(popup, app('ruleLift_today'));
    await until('the list shows it again', async () => (await marksOn(page)).hide === undefined);
    await popup.close();
    await page.close();
  });

  it('make an exception of one work', async () => {
    await writeRules(journey, 'note if title has "lighthouse"');
    const page = await journey.visit('/works/900000001');
    const popup = await journey.popupOver(page);
    await press(popup, app('ruleLift_work'));
    await says(popup, telling('lifted_work'));
    await popup.close();
    await page.reload();
    await says(page, 'put the kettle on.');
    expect(await textOn(page)).not.toContain(telling('rulesSay'));
    await page.close();
  });
});

describe(`Dogear turned off in ${browserName}`, () => {
  const untouched = (page: Page, ours = '.dogear, li[data-dogear]'): Promise<boolean> =>
    page.evaluate(
      (ours) =>
        document.querySelector(ours) === null &&
        [...document.querySelectorAll('li.blurb')].every((item) =>
          item.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        ),
      ours,
    );

  it('on one page: everything is there at once, until the reader turns it on again', async () => {
    await writeRules(
      journey,
      'hide if title is "The Lighthouse Keeper’s Almanac"',
      'gate if title is "Nine Letters Home"',
    );
    const { page } = await watchFrames(journey, '/works');
    expect((await marksOn(page)).hide).toEqual([almanac]);
    const popup = await journey.popupOver(page);
    await press(popup, app('offChoose'));
    await lookEverywhere(popup, 'popup-turn-off');
    await press(popup, app('offPage'));
    await says(popup, app('offNowPage'));
    await lookEverywhere(popup, 'popup-off-page');
    await until('the page is as AO3 made it', () => untouched(page));
    await press(popup, app('offTurnOn'));
    await until('the rule holds again', async () => (await marksOn(page)).hide?.length === 1);
    await says(popup, app('keepList', { count: 14 }));
    await popup.close();
    await page.close();
  });

  it('everywhere: no page hides anything in any frame, and open ones follow both ways', async () => {
    const { page } = await watchFrames(journey, '/works');
    const gated = await journey.visit('/works/900000002/chapters/910000202');
    await says(gated, telling('gateWork'));
    const options = await journey.own('options.html');
    await press(options, app('offChoose'));
    await press(options, app('offForGood'));
    await says(options, app('offNowForGood'));
    await options.evaluate(() => document.querySelector('#on-pages')?.scrollIntoView());
    await lookEverywhere(options, 'options-off', 'section[aria-labelledby=on-pages]');
    await until('the list is as AO3 made it', () => untouched(page));
    await says(gated, 'everybody here reads postcards');
    const later = await watchFrames(journey, '/works');
    expect(await untouched(later.page)).toBe(true);
    expect(later.frames.seen).toContain(almanac);
    await later.page.close();
    await press(options, app('offTurnOn'));
    await until('the rule holds again', async () => (await marksOn(page)).hide?.length === 1);
    await says(gated, telling('gateWork'));
    await Promise.all([page.close(), gated.close()]);
    await options.close();
  });

  it('in part: lists are left alone while works are not', async () => {
    const options = await journey.own('options.html');
    await flip(options, app('rulesOnLists'));
    const { page } = await watchFrames(journey, '/works');
    expect(await untouched(page, ofJudging)).toBe(true);
    const gated = await journey.visit('/works/900000002/chapters/910000202');
    await says(gated, telling('gateWork'));
    await flip(options, app('rulesOnLists'));
    await until('the rule holds again', async () => (await marksOn(page)).hide?.length === 1);
    await Promise.all([page.close(), gated.close()]);
    await options.close();
  });
});

describe(`rules are tried on works that were seen in ${browserName}`, () => {
  it('while they are made, with the list of those that they would have met', async () => {
    await writeRules(journey, 'hide if title is "No such work"', 'note if complete');
    // Nothing is remembered before the page has nothing else to do.
    const list = await journey.visit('/works');
    const options = await journey.own('options.html');
    await until('works are remembered', async () =>
      /[1-9]\d* works are remembered/.test(await textOn(options)),
    );
    await list.close();
    await fillIn(options, app('ruleField'), 'title');
    await fillIn(options, app('ruleHow'), 'has');
    await fillIn(options, app('ruleValue'), 'letters');
    const [before = '', after = ''] = app('rehearsedHide', { count: 1, of: '~' }).split('~');
    await says(options, new RegExp(`${before}\\d+${after}`));
    await press(options, app('rehearsedWhich'));
    await says(options, 'Nine Letters Home');
    await lookEverywhere(options, 'rehearsal', 'form[aria-labelledby=rule-add]');
    await options.close();
  });

  it('and those that met nothing, or are lifted most often, are named', async () => {
    const { page } = await watchFrames(journey, '/works');
    await pressForReal(page, `#${almanac} .dogear-why .dogear-button`);
    await pressForReal(page, '.dogear-lifted .dogear-button', t('lift_work'));
    await says(page, telling('lifted_work'));
    await page.close();
    const options = await journey.own('options.html');
    await press(options, app('report'));
    await says(options, /One rule met none of them:\s*hide if title is "No such work"/);
    await says(options, `note if complete ${app('reportTimes', { count: 1 })}`);
    await options.evaluate(() =>
      [...document.querySelectorAll('details')].find(({ open }) => open)?.setAttribute('id', 'rule-report'),
    );
    await lookEverywhere(options, 'rule-report', '#rule-report');
    await options.close();
  });

  it('until the reader wants nothing remembered: it is forgotten, and no list is recorded', async () => {
    const options = await journey.own('options.html');
    await flip(options, app('rememberSeen'));
    await says(options, app('seenCount', { count: 0 }));
    const { page } = await watchFrames(journey, '/works');
    // What comes after a list was told would have come after this one too.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    await page.close();
    await says(options, app('seenCount', { count: 0 }));
    await flip(options, app('rememberSeen'));
    await options.close();
  });
});

describe(`files of rules in ${browserName}`, () => {
  it('are brought in switched off, and named by line where they are not understood', async () => {
    await writeRules(journey, 'hide if complete');
    const folder = mkdtempSync(join(tmpdir(), 'dogear-rules-'));
    const file = join(folder, 'savior.js');
    writeFileSync(file, "window.ao3SaviorConfig = { tagBlacklist: ['Fog'] };");
    const options = await journey.own('options.html');
    await until('there is a place for files', () =>
      options.evaluate(
        () => document.querySelector('section[aria-labelledby=rules] input[type=file]') !== null,
      ),
    );
    const input = await options.$('section[aria-labelledby=rules] input[type=file]');
    await input?.uploadFile(file);
    await says(options, app('rulesImported', { count: 1, from: app('rulesFrom_savior') }));
    expect(await rulesOn(options)).toBe('hide if complete\noff collapse if tag is "Fog"\n');
    const shared = join(folder, 'shared.txt');
    writeFileSync(
      shared,
      'note if mine\nnote mine\n\nsing if mine\ndim if mine\nhide if title matches /(a+)+/\n',
    );
    await input?.uploadFile(shared);
    await says(options, app('rulesImported', { count: 2, from: app('rulesFrom_dogear') }));
    for (const [line, column] of [
      ['2', '6'],
      ['4', '1'],
      ['6', '23'],
    ] as const) {
      await says(options, app('mistakeAt', { line, column, what: '' }).trim());
    }
    expect((await rulesOn(options))?.split('\n').slice(-3)).toEqual([
      'off note if mine',
      'off dim if mine',
      '',
    ]);
    await lookEverywhere(options, 'rules-imported', '#rules-import');
    await options.close();
    rmSync(folder, { recursive: true });

    await writeRules(
      journey,
      'hide if complete',
      'hide complete',
      'note if mine',
      'sing if mine',
      'hide if (mine',
    );
    const again = await journey.own('options.html');
    await says(again, app('mistakes', { count: 3 }));
    for (const [line, column] of [
      ['2', '6'],
      ['4', '1'],
      ['5', '14'],
    ] as const) {
      await says(again, app('mistakeAt', { line, column, what: '' }).trim());
    }
    await says(again, app('rulesSaved', { count: 2 }));
    expect((await auditPage(again)).filter((found) => !found.startsWith('color-contrast'))).toEqual([]);
    await again.close();
  });

  it('of every other tool rest until the reader has looked at them and switched them on', async () => {
    await writeRules(journey);
    const options = await journey.own('options.html');
    const expected: string[] = [];
    for (const { from, files, lines, leftOut } of toolExports) {
      const file = writeTemporary(`${from}.json`, JSON.stringify(files[0]));
      await chooseFiles(options, [file], 'section[aria-labelledby=rules]');
      await says(options, app('rulesImported', { count: lines.length, from: app(`rulesFrom_${from}`) }));
      if (leftOut.length > 0) await says(options, app('rulesLeftOut', { count: leftOut.length }));
      for (const words of leftOut) await says(options, words);
      expected.push(...lines.map((line) => `off ${line.replace(/^off /, '')}`));
      await until(`those of ${from} are there`, async () => {
        return (await rulesOn(options))?.trim() === expected.join('\n');
      });
    }
    const list = await journey.visit('/works');
    await until('all of it is shown', async () => Object.keys(await marksOn(list)).join() === 'shown');
    await press(options, app('rulesMade'));
    await fillIn(options, app('ruleFind'), 'unless complete');
    await flip(options, 'collapse if chapters > 0 unless complete');
    await until('it holds', async () => ((await marksOn(list)).collapse?.length ?? 0) > 0);
    await Promise.all([list.close(), options.close()]);
  });

  it('are looked at in a list and switched on together, and off again', async () => {
    await writeRules(journey, 'dim if mine');
    const options = await journey.own('options.html');
    const file = writeTemporary(
      'shared.txt',
      'note if mine\noff hide if complete\nnote if not complete\ndim if mine',
    );
    await chooseFiles(options, [file], 'section[aria-labelledby=rules]');
    await says(options, app('rulesKnown', { count: 1 }));
    await says(options, app('rulesOffThere', { count: 1 }));
    await says(options, app('rulesResting', { count: 2 }));
    await lookEverywhere(options, 'rules-arrived', '#rules-import');
    await press(options, app('rulesSwitchOn', { count: 2 }));
    await says(options, app('rulesSwitchedOn', { count: 2 }));
    expect(await rulesOn(options)).toBe(
      'dim if mine\nnote if mine\noff hide if complete\nnote if not complete\n',
    );
    const list = await journey.visit('/works');
    await until('they hold', async () => ((await marksOn(list)).note?.length ?? 0) > 0);
    await press(options, app('rulesSwitchBack', { count: 2 }));
    await until('they rest', async () => Object.keys(await marksOn(list)).join() === 'shown');
    await says(options, app('rulesResting', { count: 2 }));
    await Promise.all([list.close(), options.close()]);
  });

  it('of 1,000 rules come and go without a change, and once', async () => {
    const lines = [...new Set(fc.sample(rule, { seed: 20_261_126, numRuns: 1000 }).map(bareSentence))];
    await writeRules(journey);
    const options = await journey.own('options.html');
    const file = writeTemporary('rules.txt', lines.join('\n'));
    await chooseFiles(options, [file], 'section[aria-labelledby=rules]');
    await says(options, app('rulesImported', { count: lines.length, from: app('rulesFrom_dogear') }));
    const resting = lines.map((line) => `off ${line}`).join('\n');
    await until('they are there', async () => (await rulesOn(options))?.trimEnd() === resting);
    await press(options, app('rulesSwitchOn', { count: lines.length }));
    await until('they are on', async () => (await rulesOn(options))?.trimEnd() === lines.join('\n'));
    await chooseFiles(options, [file], 'section[aria-labelledby=rules]');
    await says(options, app('rulesKnown', { count: lines.length }));
    expect((await rulesOn(options))?.trimEnd()).toBe(lines.join('\n'));
    await options.close();
  });
});

describe(`expressions that take long in ${browserName}`, () => {
  // Its form is taken; how slow it is shows when it is tried.
  const slow = `hide if tag matches /${'e?'.repeat(13)}e{5}x/`;

  it('are tried before they are saved, and rest until the reader wants them all the same', async () => {
    await writeRules(journey);
    const options = await journey.own('options.html');
    await fillIn(options, app('ruleField'), 'tag');
    await fillIn(options, app('ruleHow'), 'matches');
    await fillIn(options, app('ruleValue'), /\/(.*)\//.exec(slow)?.[1] ?? '');
    await press(options, app('ruleAddIt'));
    await says(options, app('slowRules', { count: 1 }));
    expect(await rulesOn(options)).toBe(`off ${slow}\n`);
    await lookEverywhere(options, 'rules-slow', 'section[aria-labelledby=rules]');
    await press(options, app('slowRuleOn'));
    await until('it holds', async () => (await rulesOn(options)) === `${slow}\n`);
    // As if it had been saved where nothing can be tried.
    await options.evaluate('(globalThis.browser ?? chrome).storage.local.remove("rules:overruns")');
    await options.close();
  });

  it('are switched off by the page that they hold up twice, which says so and takes it back for good', async () => {
    const page = await journey.visit('/works');
    await until('the list is judged', async () => Object.keys(await marksOn(page)).join() === 'shown');
    await page.evaluate((id) => {
      for (let copies = 0; copies < 3; copies += 1) {
        const copy = document.getElementById(id)?.cloneNode(true);
        if (!(copy instanceof HTMLElement)) throw new Error('no item');
        delete copy.dataset.dogear;
        copy.id = `hostile-${copies}`;
        const name = 'e'.repeat(150);
        for (const tag of copy.querySelectorAll('.freeforms a')) {
          tag.textContent = name;
          tag.setAttribute('href', `/tags/${name}/works`);
        }
        document.getElementById(id)?.parentElement?.append(copy);
      }
    }, almanac);
    await says(page, telling('lifted_slow'));
    expect(await readRules(journey)).toBe(`off ${slow}\n`);
    await page.bringToFront();
    await lookEverywhere(page, 'list-slow', '.dogear-lifted');
    await pressForReal(page, '.dogear-lifted .dogear-button');
    await says(page, telling('liftedBack'));
    expect(await readRules(journey)).toBe(`${slow}\n`);
    await page.close();
  });
});
