import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { places } from '@/model/rule';
import { fillIn } from './fill-in';
import { flip } from './flip';
import { browserName, Journey, press, says } from './journey';
import { auditPage } from './look';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { marksOn } from './watch-frames';
import { rulesOn, writeRules } from './write-rules';

const almanac = 'work_900000001';
const letters = 'work_900000002';

let journey: Journey;
let options: Page;
beforeAll(async () => {
  journey = await Journey.start();
  options = await journey.own('options.html');
});
afterAll(() => journey.end());

async function openAnew(): Promise<void> {
  await options.close();
  options = await journey.own('options.html');
}

const adding = 'form[aria-labelledby=rule-add]';
const editing = 'form.dg-editing';
/** One of the conditions and groups of a form, by its place. */
const part = (form: string, place: number): string => `${form} > fieldset:nth-of-type(${place})`;
const savedAs = (what: string, text: string): Promise<void> =>
  until(what, async () => (await rulesOn(options))?.trim() === text);

/** What the list of all works does with one of them, once it is judged; null: nothing. */
async function judged(work: string, mark: string | null): Promise<void> {
  const list = await journey.visit('/works');
  await until(`${work} is ${mark}`, async () => {
    const isJudged = await list.evaluate(() => document.documentElement.dataset.dogear !== undefined);
    const marks = await marksOn(list);
    const found = ['hide', 'dim'].find((each) => marks[each]?.includes(work)) ?? null;
    return isJudged && found === mark;
  });
  await list.close();
}

describe(`a rule made by the form alone, in ${browserName}`, () => {
  const first = 'hide if title has "letters", "no such title" and chapters >= 2';

  it('has two conditions, and holds on a list', async () => {
    await fillIn(options, t('ruleField'), 'title');
    await fillIn(options, t('ruleHow'), 'has');
    await fillIn(options, t('ruleValue'), 'letters');
    await press(options, t('ruleAddValue'));
    await fillIn(options, t('ruleOrValue'), 'no such title');
    await press(options, t('ruleAddCondition'));
    await fillIn(options, t('ruleField'), 'chapters', part(adding, 2));
    await fillIn(options, t('ruleCompare'), '>=', part(adding, 2));
    await press(options, t('ruleAddIt'));
    await says(options, t('rowMistake_number'));
    await until('the focus is on what is wrong', () =>
      options.evaluate(() => document.activeElement?.getAttribute('aria-invalid') === 'true'),
    );
    await options.evaluate((form) => document.querySelector(form)?.scrollIntoView(), adding);
    await lookEverywhere(options, 'rule-form-wrong', adding);
    await fillIn(options, t('ruleNumber'), '2');
    await says(options, first);
    await lookEverywhere(options, 'rule-form', adding);
    await press(options, t('ruleAddIt'));
    await savedAs('it is a rule', first);
    await judged(letters, 'hide');
    await judged(almanac, null);
  });

  it('is opened from the list, changed in its own line, and changed back', async () => {
    await press(options, t('rulesMade'));
    await press(options, t('ruleEditNamed', { rule: first }));
    await fillIn(options, t('ruleAction'), 'dim', editing);
    await fillIn(options, t('ruleJoin'), 'any', editing);
    await fillIn(options, t('ruleReason'), 'so many stamps', editing);
    await lookEverywhere(options, 'rule-edited', editing);
    await press(options, t('ruleSave'));
    const changed = 'dim if title has "letters", "no such title" or chapters >= 2 because "so many stamps"';
    await savedAs('it is changed', changed);
    await judged(letters, 'dim');
    await says(options, t('ruleChanged'));
    await press(options, t('undo'));
    await savedAs('it is as it was', first);
    await press(options, t('ruleEditNamed', { rule: first }));
    await press(options, t('ruleCancel'));
    await savedAs('it is as it was', first);
  });

  it('is deleted, and back in one step', async () => {
    await press(options, t('ruleDeleteNamed', { rule: first }));
    await savedAs('it is gone', '');
    await judged(letters, null);
    await says(options, t('ruleDeleted'));
    await until('the focus is on the way back', () =>
      options.evaluate((undo) => document.activeElement?.textContent === undo, t('undo')),
    );
    await lookEverywhere(options, 'rule-deleted', 'section[aria-labelledby=rules]');
    await press(options, t('undo'));
    await savedAs('it is back', first);
    await judged(letters, 'hide');
  });

  it('has groups, and everything else that a rule can say', async () => {
    await writeRules(journey);
    await openAnew();
    await fillIn(options, t('ruleField'), 'freeform');
    await fillIn(options, t('ruleValue'), 'Epistolary');
    await fillIn(options, t('ruleFirst'), '3');
    await press(options, t('ruleAddGroup'));
    await fillIn(options, t('ruleGroupNot'), 'yes');
    await fillIn(options, t('ruleGroupJoin'), 'any');
    const group = part(adding, 2);
    await fillIn(options, t('ruleField'), 'restricted', part(group, 1));
    await fillIn(options, t('ruleField'), 'work', part(group, 2));
    await fillIn(options, t('ruleWorks'), 'https://archiveofourown.org/works/900000001');
    await press(options, t('ruleAddToGroup'));
    await fillIn(options, t('ruleField'), 'complete', part(group, 3));
    await press(options, t('ruleRemoveNamed', { number: '2.3' }));
    await press(options, t('ruleAddCondition'));
    await fillIn(options, t('ruleNot'), 'yes', part(adding, 3));
    await fillIn(options, t('ruleField'), 'kudos', part(adding, 3));
    await fillIn(options, t('ruleNumber'), '100000', part(adding, 3));
    await press(options, t('ruleEndings'));
    for (const place of places) await flip(options, t(`rulePlace_${place}`));
    await fillIn(options, t('ruleUntil'), '2127-01-31');
    await fillIn(options, t('rulePaused'), '2126-12-01');
    await fillIn(options, t('rulePriority'), '4');
    await flip(options, t('ruleOn'));
    const rule =
      'off hide if freeform is "Epistolary" in first 3 and not (restricted or work is 900000001) unless kudos < 100000 on lists, bookmarks, history, series, works until 2127-01-31 paused until 2126-12-01 priority 4';
    await says(options, rule);
    await lookEverywhere(options, 'rule-form-whole', adding);
    await press(options, t('ruleAddIt'));
    await savedAs('all of it is saved', rule);
    await press(options, t('rulesMade'));
    await press(options, t('ruleEditNamed', { rule: rule.replace('off ', '') }));
    await until('all of it is in the form', () =>
      options.evaluate(
        (form, rule) => document.querySelector(`${form} > p > code`)?.textContent === rule,
        editing,
        rule,
      ),
    );
    await press(options, t('ruleGroupRemoveNamed', { number: '2' }));
    await press(options, t('ruleAddValue'));
    await press(options, t('ruleValueRemoveNamed', { value: '' }));
    expect(await auditPage(options)).toEqual([]);
    await press(options, t('ruleCancel'));
  });
});

describe(`the list of rules, in ${browserName}`, () => {
  it('finds one among many, and leads to the text of one that the form cannot show', async () => {
    const deep = 'hide if mine or (complete and (anonymous or restricted))';
    const many = Array.from({ length: 40 }, (_, at) => `note if words < ${at + 1}`);
    await writeRules(journey, ...many, deep);
    await openAnew();
    await press(options, t('rulesMade'));
    await press(options, t('rulesMore'));
    await fillIn(options, t('ruleFind'), 'anonymous or');
    await says(options, t('rulesFound', { count: 1 }));
    await press(options, t('ruleEditNamed', { rule: deep }));
    await says(options, t('ruleAsText'));
    await lookEverywhere(options, 'rule-as-text', 'section[aria-labelledby=rules]');
    await press(options, t('ruleToText'));
    await until('its line is selected, and in sight', () =>
      options.evaluate((deep) => {
        const area = document.activeElement;
        if (!(area instanceof HTMLTextAreaElement)) return false;
        const { value, selectionStart, selectionEnd, scrollTop } = area;
        return value.slice(selectionStart, selectionEnd) === deep && scrollTop > 0;
      }, deep),
    );
  });
});
