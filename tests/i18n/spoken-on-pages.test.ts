import { describe, expect, it } from 'vitest';
import { languages } from '@/i18n/languages';
import { en } from '@/i18n/locales/en/app';
import { copy } from '@/i18n/locales/en/copy';
import { en as listing } from '@/i18n/locales/en/listing';
import { marks } from '@/i18n/locales/en/marks';
import { ownLists } from '@/i18n/locales/en/own-lists';
import { en as page } from '@/i18n/locales/en/page';
import { place } from '@/i18n/locales/en/place';
import { shelfNames } from '@/i18n/locales/en/shelf-names';
import { en as telling } from '@/i18n/locales/en/telling';
import { spokenElsewhere } from '@/i18n/spoken-elsewhere';
import { loadSpokenOnPages } from '@/i18n/spoken-on-pages';
import type { Message, Table } from '@/i18n/words';

const onPages: Table = { ...telling, ...en };
const elsewhere: Table = {
  ...telling,
  ...page,
  ...copy,
  ...listing,
  ...marks,
  ...ownLists,
  ...place,
  ...shelfNames,
};

/** Each text of a message, by its plural form. */
const formsOf = (message: Message): [string, string][] =>
  Object.entries(typeof message === 'string' ? { only: message } : message);

/** The parameters that a message shows in any of its forms. */
const parametersOf = (message: Message): string[] =>
  [...new Set(formsOf(message).flatMap(([, text]) => text.match(/\{\w+\}/g) ?? []))].sort();

describe.each(languages.filter((language) => language !== 'en'))('what is said in "%s"', (language) => {
  it.each([
    ['on our own pages', onPages, () => loadSpokenOnPages(language)],
    ['elsewhere', elsewhere, async () => spokenElsewhere(language)],
  ] as const)('has every message and no other %s, with its parameters', async (_, english, load) => {
    const spoken = await load();
    expect(spoken?.language).toBe(language);
    const said = spoken?.said ?? {};
    expect(Object.keys(said).sort()).toEqual(Object.keys(english).sort());
    for (const [key, message] of Object.entries(english))
      expect(parametersOf(said[key] ?? ''), key).toEqual(parametersOf(message));
  });

  it('has the forms that counting in it can ask for, or the one for all others', async () => {
    const asked = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries((await loadSpokenOnPages(language))?.said ?? {}))
      for (const [form, text] of formsOf(message)) {
        expect(['only', ...asked], key).toContain(form);
        expect(text, key).toMatch(/^\S(?:.*\S)?$/s);
      }
  });

  it('says nothing twice in two ways: what several scripts say is one message', async () => {
    const said = (await loadSpokenOnPages(language))?.said ?? {};
    const other = spokenElsewhere(language)?.said ?? {};
    for (const key of Object.keys(other).filter(
      (key) => key in said && en[key as keyof typeof en] === elsewhere[key],
    ))
      expect(other[key], key).toEqual(said[key]);
  });
});

it('is English where nothing else is asked for', async () => {
  expect(await loadSpokenOnPages('en')).toBeNull();
  expect(spokenElsewhere('en')).toBeNull();
});
