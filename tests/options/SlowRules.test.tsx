// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { Rules } from '@/options/Rules';
import { addOverruns } from '@/settings/overruns';
import { textOfRules, writeRules } from '../background/rules-of';
import { resetExtension } from '../fake-extension';
import { press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(() => resetExtension());
afterEach(() => show(null));

const sentence = 'hide if tag matches /a.*b.*c/';
const says = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));
const says1 = t('slowRules', { count: 1 });

it('a rule that was switched off because it takes too long is named, and goes on again by one press', async () => {
  await writeRules(`off ${sentence}\noff dim if title is "Fog"`);
  await addOverruns(sentence, 2);
  await show(<Rules rememberSeen />);
  await says(says1);
  await press(t('slowRuleOn'));
  await vi.waitFor(async () => expect(await textOfRules()).toBe(`${sentence}\noff dim if title is "Fog"`));
  await vi.waitFor(() => expect(shownText()).not.toContain(says1));
  // It holds however slow it is.
  expect(await addOverruns(sentence, 2)).toBe(false);
});

it('a rule that was slow once is not named, nor one that holds', async () => {
  await writeRules(`off ${sentence}\nhide if title matches /x/`);
  await addOverruns(sentence, 1);
  await addOverruns('hide if title matches /x/', 2);
  await show(<Rules rememberSeen />);
  await says(t('rulesSaved', { count: 1 }));
  expect(shownText()).not.toContain(says1);
});
