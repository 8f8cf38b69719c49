// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { spokenElsewhere } from '@/i18n/spoken-elsewhere';
import { LanguageChoice } from '@/options/LanguageChoice';
import { loadLanguage, loadSpokenWords, saveLanguage } from '@/settings/language';
import { fake, resetExtension } from '../fake-extension';
import { find, show } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
beforeEach(() => {
  resetExtension();
  reload.mockClear();
});

const select = (): HTMLSelectElement => find<HTMLSelectElement>('select');
const choose = (way: string) =>
  act(() => {
    select().value = way;
    select().dispatchEvent(new Event('change', { bubbles: true }));
  });

it('follows the browser until the reader chooses, and shows what they chose', async () => {
  await show(<LanguageChoice />);
  expect(select().value).toBe('browser');
  expect([...select().options].map(({ text }) => text)).toEqual([
    t('language_browser'),
    t('language_en'),
    t('language_es'),
  ]);
  await saveLanguage('es');
  await show(<LanguageChoice />);
  await vi.waitFor(() => expect(select().value).toBe('es'));
});

it('saves the language with what is said in it elsewhere, and loads the page again', async () => {
  await show(<LanguageChoice />);
  await choose('es');
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(await loadLanguage()).toBe('es');
  expect(await loadSpokenWords()).toEqual(spokenElsewhere('es'));
  await choose('browser');
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(2));
  expect(await loadLanguage()).toBeNull();
  expect(await loadSpokenWords()).toBeUndefined();
});

it('with the browser’s own language it goes by that for the pages of AO3 too', async () => {
  fake.uiLanguage = 'es-AR';
  await show(<LanguageChoice />);
  await choose('en');
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(await loadSpokenWords()).toBeUndefined();
  await choose('browser');
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(2));
  expect(await loadSpokenWords()).toEqual(spokenElsewhere('es'));
});
