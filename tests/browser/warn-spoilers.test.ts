import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t as app } from '@/i18n/app';
import { t as listing } from '@/i18n/listing';
import { t } from '@/i18n/page';
import { t as telling } from '@/i18n/telling';
import { findStoredPages, StoredPages } from '../archive/stored-pages';
import { flip } from './flip';
import { browserName, Journey, press, says, textOn } from './journey';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { ofJudging, pressForReal, watchFrames } from './watch-frames';
import { writeRules } from './write-rules';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.end());

/** Switches these on or off in the options, as a reader does. */
async function choose(...labels: string[]): Promise<void> {
  const options = await journey.own('options.html');
  const stored =
    '(globalThis.browser ?? chrome).storage.local.get("setting:hiddenTags").then(JSON.stringify)';
  for (const label of labels) {
    const before = await options.evaluate(stored);
    await flip(options, label);
    await until('it is kept', async () => (await options.evaluate(stored)) !== before);
  }
  await options.close();
}

/** Whether any tag of these kinds can be seen, in lists and in the header of a work. */
const seenTags = (page: Page, ...kinds: string[]): Promise<boolean> =>
  page.evaluate(
    (kinds) =>
      kinds.some((kind) =>
        [...document.querySelectorAll(`ul.tags > .${kind}s, .work.meta > dd.${kind}`)].some((one) =>
          one.checkVisibility({ visibilityProperty: true }),
        ),
      ),
    kinds,
  );

describe(`tags without spoilers in ${browserName}`, () => {
  it('are all shown until the reader chooses otherwise', async () => {
    const { page } = await watchFrames(journey, '/works');
    await until('tags are there', () => seenTags(page, 'freeform'));
    expect(await page.evaluate((ours) => document.querySelector(ours), ofJudging)).toBeNull();
    await page.close();
  });

  it('are hidden in lists before they are seen, without anything moving', async () => {
    await choose(app('hide_freeform'), app('hide_warning'));
    const options = await journey.own('options.html');
    await says(options, app('optionsSpoilers'));
    await options.evaluate(() => document.querySelector('#spoilers')?.scrollIntoView());
    await lookEverywhere(options, 'options-spoilers', 'section[aria-labelledby=spoilers]');
    await options.close();
    await writeRules(journey, 'note if freeform is "Epistolary"', 'note if title has "lighthouse"');
    const { page, frames } = await watchFrames(journey, '/works', () =>
      [...document.querySelectorAll('ul.tags > :is(.freeforms, .warnings), .required-tags .warnings')].some(
        (one) => one.checkVisibility({ visibilityProperty: true }),
      ),
    );
    expect(frames.special).toBe(0);
    expect(frames.shift).toBe(0);
    expect(await seenTags(page, 'freeform', 'warning')).toBe(false);
    expect(await seenTags(page, 'character', 'relationship')).toBe(true);
    const said = await page.evaluate(() =>
      ['work_900000002', 'work_900000001', 'work_900000003'].map(
        (id) => document.querySelector(`#${id} .dogear-matched`)?.textContent,
      ),
    );
    const one = listing('matchSome', { count: 1 });
    expect(said).toEqual([one, one, listing('matchNone')]);
    // What a mild rule says would name the tag.
    expect(await textOn(page)).not.toContain(listing('ruleSays', { why: 'Epistolary' }));
    await lookEverywhere(page, 'list-spoilers', '#work_900000002 .dogear-tags');
    await page.close();
  });

  it('are shown by one press for one work, and hidden again', async () => {
    const { page } = await watchFrames(journey, '/works');
    await pressForReal(page, '#work_900000002 .dogear-button', t('tagsShow'));
    expect(await seenTags(page, 'freeform')).toBe(true);
    await says(page, listing('ruleSays', { why: 'Epistolary' }));
    const shown = await page.evaluate(
      () => document.querySelectorAll('.dogear-tags:not([data-hides])').length,
    );
    expect(shown).toBe(1);
    await page.keyboard.press('Enter');
    expect(await seenTags(page, 'freeform')).toBe(false);
    await page.close();
  });

  it('are hidden on the page of a work, which says whether a rule matched', async () => {
    const { page, frames } = await watchFrames(journey, '/works/900000002', () =>
      [...document.querySelectorAll('.work.meta > :is(.freeform, .warning)')].some((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      ),
    );
    expect(frames.special).toBe(0);
    await says(page, listing('matchSome', { count: 1 }));
    expect(await seenTags(page, 'freeform', 'warning')).toBe(false);
    await lookEverywhere(page, 'work-spoilers', '.dogear-tags');
    await pressForReal(page, '.dogear-button', t('tagsShow'));
    expect(await seenTags(page, 'freeform')).toBe(true);
    await says(page, 'Note Epistolary');
    await page.close();
  });

  it('are shown where the control is taken away: it is what hides them', async () => {
    const { page } = await watchFrames(journey, '/works');
    await page.evaluate(() => {
      for (const control of document.querySelectorAll('.dogear-tags')) control.remove();
    });
    expect(await seenTags(page, 'freeform')).toBe(true);
    await page.close();
  });

  it.skipIf(!findStoredPages())(
    'on a stored list are hidden in each of its items (it can fail where there are stored pages)',
    async () => {
      const { page } = await watchFrames(journey, '/tags/__stored/listing-tag-sherlock-2023.html');
      expect(await seenTags(page, 'freeform', 'warning')).toBe(false);
      const counts = await page.evaluate(() => [
        document.querySelectorAll('.dogear-tags').length,
        document.querySelectorAll('li.work.blurb > ul.tags').length,
      ]);
      expect(counts[0]).toBe(counts[1]);
      expect(counts[0]).toBeGreaterThanOrEqual(20);
      await page.close();
    },
  );

  it('come back at once in a page that is open', async () => {
    const { page } = await watchFrames(journey, '/works');
    await choose(app('hide_freeform'), app('hide_warning'));
    await until('tags are shown', () => seenTags(page, 'freeform'));
    await until('no control is left', () =>
      page.evaluate(() => document.querySelector('.dogear-tags') === null),
    );
    await choose(app('hide_relationship'), app('hide_character'));
    await until('others are hidden', async () => !(await seenTags(page, 'relationship', 'character')));
    await choose(app('hide_relationship'), app('hide_character'));
    await until('all are shown', () => page.evaluate(() => document.querySelector('.dogear-tags') === null));
    await page.close();
  });
});

describe(`tags that AO3 itself hides in ${browserName}`, () => {
  const unsureOf = async (page: Page): Promise<void> => {
    const popup = await journey.popupOver(page);
    await press(popup, app('rulesUnsure', { count: 1 }));
    await says(popup, 'note if warning is "Major Character Death"');
    await popup.close();
  };

  /** Adds an item as AO3 makes it for a reader who hides warnings: a link in their place. */
  const addUnseen = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const copy = document.querySelector('#work_900000003')?.cloneNode(true);
      if (!(copy instanceof HTMLElement)) throw new Error('no item');
      copy.id = 'late';
      delete copy.dataset.dogear;
      for (const own of copy.querySelectorAll('.dogear')) own.remove();
      const link = document.createElement('a');
      link.href = '/tags/show_hidden?creation_id=1&creation_type=Work&tag_type=ArchiveWarning';
      copy.querySelector('.warnings strong')?.replaceChildren(link);
      document.querySelector('#work_900000003')?.after(copy);
    });

  it('make a rule unsure: on the item, and in the popup', async () => {
    await writeRules(journey, 'note if warning is "Major Character Death"');
    const { page } = await watchFrames(journey, '/works');
    expect(await textOn(page)).not.toContain(listing('cannotSeeItem', { count: 1 }));
    await addUnseen(page);
    await says(page, listing('cannotSeeItem', { count: 1 }));
    await lookEverywhere(page, 'list-unsure', '.dogear-why');
    await unsureOf(page);
    await page.close();
  });

  it('are judged when AO3 shows them: the item is hidden, and nobody is unsure any more', async () => {
    await writeRules(journey, 'hide if warning is "Major Character Death"');
    const { page } = await watchFrames(journey, '/works');
    await addUnseen(page);
    await says(page, listing('cannotSeeItem', { count: 1 }));
    await page.evaluate(() => {
      const shown = document.createElement('li');
      shown.className = 'warnings';
      shown.innerHTML =
        '<strong><a class="tag" href="/tags/Major%20Character%20Death/works">Major Character Death</a></strong>';
      document.querySelector('#late .tags .warnings')?.replaceWith(shown);
    });
    await until('it is hidden', () =>
      page.evaluate(() => document.querySelector<HTMLElement>('#late')?.dataset.dogear === 'hide'),
    );
    expect(await textOn(page)).not.toContain(listing('cannotSeeItem', { count: 1 }));
    await page.close();
  });

  it.skipIf(!findStoredPages())(
    'make a rule unsure above a stored work, and in the popup (can fail where there are stored pages)',
    async () => {
      const stored = new StoredPages(findStoredPages() ?? '').addresses();
      const [path] = stored.find(([, file]) => file === 'work-hidden-warnings-tags.html') ?? [''];
      await writeRules(journey, 'note if warning is "Major Character Death"');
      const page = await journey.visit(path);
      await says(page, telling('cannotSeeWork', { count: 1 }));
      await says(page, telling('cannotTell'));
      await unsureOf(page);
      await page.close();
    },
  );
});
