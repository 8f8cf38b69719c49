import type { Table } from '@/i18n/words';

/** What is said of AO3's families of tags. */
export const families = {
  families: {
    one: 'Other names of tags: one family is known',
    other: 'Other names of tags: {count} families are known',
  },
  familiesWhat:
    'AO3 holds together tags that mean the same. A rule about a tag also meets its other names, as far as Dogear knows them: from tag pages that you open, or when you let it ask AO3 for one. With “with subtags”, “with metatags” or “with family” at its end, a condition also meets the tags below, above, or both.',
  familyUnknown: 'Its other names are not known.',
  familyAsk: 'Ask AO3',
  familyAskOf: 'Ask AO3 for the other names of {tag}',
  familyAskAgain: 'Ask again',
  familyAskAgainOf: 'Ask again for the other names of {tag}',
  familyAsking: 'Asking AO3, with a pause before it…',
  familyLearned: 'Learned.',
  familyPrivate: 'AO3 answered, but nothing is kept in a private window. Ask in a normal one.',
  familyRemove: 'Remove',
  familyRemoveOf: 'Remove the other names of {tag}',
  familySynonyms: { one: '{count} other name', other: '{count} other names' },
  familySubtags: { one: '{count} tag below', other: '{count} tags below' },
  familyMetatags: { one: '{count} tag above', other: '{count} tags above' },
  familyOther: 'AO3 calls it {tag}',
  familyOffer: 'Other names of the tags of this rule',
  familyOffered: 'AO3 may hold it together with other names, and then the rule means those too.',
  familyLearnedOn: 'Learned {day}.',
  ruleReach: 'and its family',
  reach_none: 'only its other names',
  reach_subtags: 'with the tags below it',
  reach_metatags: 'with the tags above it',
  reach_family: 'with both',
} as const satisfies Table;
