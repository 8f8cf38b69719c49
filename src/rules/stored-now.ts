import { fieldsOf, listOf } from './plain-rule';

/** Its letters for the kinds of tag, by the words that it had for them. */
const letters: Readonly<Record<string, string>> = {
  ...{ fandom: 'f', warning: 'w', category: 'c', relationship: 'R', character: 'C', freeform: 'F' },
};

/** What AO3 Enhancements stored, as it has done since version 0.5: before, each option was a switch and lists beside it. */
export function asStoredNow(option: (name: string) => unknown): (name: string) => Record<string, unknown> {
  const filtersOf = (name: string, more: Record<string, unknown>): unknown[] =>
    listOf(option(name)).map((entry) => {
      const { tag, type } = typeof entry === 'string' ? { tag: entry, type: '' } : fieldsOf(entry);
      return { name: tag, type: letters[String(type)], matcher: 'exact', ...more };
    });
  const before: Readonly<Record<string, () => Record<string, unknown>>> = {
    hideTags: () => ({
      filters: [...filtersOf('hideTagsDenyList', {}), ...filtersOf('hideTagsAllowList', { invert: true })],
    }),
    hideAuthors: () => ({ filters: listOf(option('hideAuthorsList')).map((byline) => ({ byline })) }),
    hideLanguages: () => ({
      show: listOf(option('hideLanguagesList')).map((each) => ({ label: fieldsOf(each).text })),
    }),
    hideCrossovers: () => ({ maxFandoms: option('hideCrossoversMaxFandoms') }),
  };
  return (name) => {
    const found = option(name);
    return typeof found === 'boolean' ? { enabled: found, ...before[name]?.() } : fieldsOf(found);
  };
}
