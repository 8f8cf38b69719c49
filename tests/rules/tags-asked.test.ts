import { describe, expect, it } from 'vitest';
import type { TagFamily } from '@/model/family';
import { parseRules } from '@/rules/parse-rules';
import { listTagsUnknown } from '@/rules/tags-asked';

const none: Omit<TagFamily, 'name'> = { synonymOf: null, synonyms: [], subtags: [], metatags: [] };

describe('listTagsUnknown', () => {
  it.each<[string, string[], TagFamily[]]>([
    ['hide if tag is "A", "B" and fandom is "A" or title is "C" or tag has "D"', ['A', 'B'], []],
    ['hide if tag is "A"', [], [{ ...none, name: 'a' }]],
    // AO3 uses another tag in its place: that one is to be asked about, until it is known.
    ['hide if tag is "A"', ['Canon'], [{ ...none, name: 'A', synonymOf: 'Canon' }]],
    ['hide if tag is "A", "Canon"', ['Canon'], [{ ...none, name: 'A', synonymOf: 'Canon' }]],
    [
      'hide if tag is "A"',
      [],
      [
        { ...none, name: 'A', synonymOf: 'Canon' },
        { ...none, name: 'Canon' },
      ],
    ],
    ['hide if tag is "A"', [], [{ ...none, name: 'Canon', synonyms: ['A'] }]],
  ])('%s', (text, tags, families) => {
    expect(listTagsUnknown(parseRules(text).rules, families)).toEqual(tags);
  });
});
