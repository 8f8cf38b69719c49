import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { layOutWords, worded } from '@/background/lay-out-words';
import { spokenElsewhere } from '@/i18n/spoken-elsewhere';
import { t } from '@/i18n/telling';
import { speak } from '@/i18n/words';
import { loadSpokenWords, saveLanguage } from '@/settings/language';
import { fake, resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(resetExtension);
afterEach(() => speak(null));

const answer = worded(async (name: string) => `${t('rulesSay')} ${name}`);

it('lays out the words of the browser’s language, and none for English', async () => {
  fake.uiLanguage = 'es-MX';
  await layOutWords();
  expect(await loadSpokenWords()).toEqual(spokenElsewhere('es'));
  expect(await answer('A')).toBe('Tus reglas dicen: A');
  fake.uiLanguage = 'fr';
  await layOutWords();
  expect(await loadSpokenWords()).toBeUndefined();
  expect(await answer('A')).toBe('Your rules say: A');
});

it('lets the choice of the reader count before the browser’s language', async () => {
  await saveLanguage('es');
  await layOutWords();
  expect(await answer('A')).toBe('Tus reglas dicen: A');
  fake.uiLanguage = 'es';
  await saveLanguage('en');
  await layOutWords();
  expect(await answer('A')).toBe('Your rules say: A');
});

it('answers in English where what lies there makes no sense', async () => {
  await fake.storage.local.set({ words: { language: 7 } });
  expect(await answer('A')).toBe('Your rules say: A');
});
