import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '@/i18n/app';
import { t as telling } from '@/i18n/telling';
import { browserName, Journey, press, says, textOn } from './journey';
import { lookEverywhere } from './look-everywhere';
import { until } from './own-page';
import { pressForReal } from './watch-frames';
import { writeRules } from './write-rules';

const letters = 900000002;
const opening = 'everybody here reads postcards';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
  const page = await journey.visit(`/works/${letters}?view_full_work=true`);
  const popup = await journey.popupOver(page);
  await press(popup, t('keepWork'));
  await says(popup, t('keptNow'));
  await popup.close();
  await page.close();
});
afterAll(() => journey.end());

const read = (hash = '#chapter-2') => journey.own(`reader.html?work=${letters}${hash}`);

describe(`the gate before a kept work in ${browserName}`, () => {
  it('is the same as on AO3: why, how severe, the focus, and nothing of the text', async () => {
    await writeRules(
      journey,
      'gate if title is "Nine Letters Home" because "it made me homesick"',
      'note if complete because "it has an end"',
    );
    const reader = await read();
    await says(reader, telling('gateWork'));
    await says(reader, `${telling('severity_gate')} it made me homesick`);
    await says(reader, `${telling('severity_note')} it has an end`);
    expect(await textOn(reader)).not.toContain(opening);
    expect(await reader.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alertdialog');
    await lookEverywhere(reader, 'reader-gate');
    await reader.bringToFront();
    await reader.focus('.dogear-gate');
    await reader.keyboard.press('Escape');
    await until('the reader has left', () => reader.evaluate(() => location.pathname === '/library.html'));
    await reader.close();
  });

  // No driver reaches a page of an extension in Firefox before it is there.
  it.runIf(browserName === 'chrome')('never lets the text be painted, in any frame', async () => {
    const reader = await journey.own('options.html');
    await reader.evaluateOnNewDocument(() => {
      const look = (): void => {
        if (document.querySelector('.dg-text')) document.documentElement.dataset.seen = '';
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await reader.goto(reader.url().replace('options.html', `reader.html?work=${letters}#chapter-2`));
    await says(reader, telling('gateWork'));
    expect(await reader.evaluate(() => document.documentElement.dataset.seen)).toBeUndefined();
    await reader.close();
  });

  it('opens for this time, here and on AO3', async () => {
    const reader = await read();
    await press(reader, telling('way_once'));
    await says(reader, opening);
    await says(reader, telling('rulesSay'));
    await lookEverywhere(reader, 'reader-told');
    await reader.close();
    const page = await journey.visit(`/works/${letters}`);
    await says(page, telling('rulesSay'));
    expect(await textOn(page)).not.toContain(telling('gateWork'));
    await page.close();
  });

  it('opens for good, which one press takes back', async () => {
    await writeRules(journey, 'gate if title has "Letters" priority 2');
    const other = await journey.own('options.html');
    // As if the evening were over: what was let in is forgotten.
    await other.evaluate('(globalThis.browser ?? chrome).storage.local.remove("rules:let-in")');
    await other.close();
    const reader = await read();
    await says(reader, telling('gateWork'));
    await press(reader, telling('way_work'));
    await says(reader, telling('lifted_work'));
    await says(reader, opening);
    await press(reader, t('undo'));
    await says(reader, telling('liftedBack'));
    await reader.close();
    const again = await read();
    await says(again, telling('gateWork'));
    await again.close();
  });
});

describe(`a tag that was added to a kept work in ${browserName}`, () => {
  it('is told before the text, on AO3, in the popup and in the reader, until it was seen', async () => {
    await writeRules(journey, 'collapse if freeform has "quince" because "allergic"');
    const first = await read();
    await says(first, opening);
    await first.close();
    journey.archive.edit({
      ...{ kind: 'changeTags', work: letters },
      freeforms: ['Epistolary', 'Homesickness', 'Sudden Quince'],
    });
    const said = new RegExp(
      telling('driftSinceRead', { chapter: 2, names: '“Sudden Quince”', why: 'allergic' }),
    );
    await writeRules(journey, 'collapse if freeform has "sudden" because "allergic"');
    const page = await journey.visit(`/works/${letters}?view_full_work=true`);
    await says(page, said);
    await lookEverywhere(page, 'work-drift', '.dogear-told');
    const popup = await journey.popupOver(page);
    await says(popup, said);
    await lookEverywhere(popup, 'popup-rules');
    await press(popup, t('keepAgain'));
    await says(popup, t('keptNow'));
    await popup.close();
    await page.close();

    const reader = await read('#chapter-2');
    await says(reader, said);
    await lookEverywhere(reader, 'reader-drift');
    const again = await journey.visit(`/works/${letters}`);
    await says(again, said);
    await pressForReal(again, '.dogear-button', telling('driftSeen'));
    await again.close();
    await until('it is put away here too', async () => !said.test(await textOn(reader)));
    const library = await journey.own('library.html');
    await says(library, `${telling('severity_collapse')} allergic`);
    await lookEverywhere(library, 'library-rules');
    await library.close();
    // The rule itself goes on being told.
    await says(reader, `${telling('severity_collapse')} allergic`);
    await reader.close();
  });
});
