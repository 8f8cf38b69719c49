import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TagFamily } from '@/model/family';
import { reaches } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import { leadsTo } from '@/rules/explain';
import { askedOf } from '@/rules/facts';
import { judge } from '@/rules/judge';
import { parseRules } from '@/rules/parse-rules';
import { listRules, RuleBook } from '@/rules/rule-book';
import { addToRuleFile, withFamilies } from '@/rules/rule-file';
import { writeRule } from '@/rules/write-rule';
import { facts, hides, placedRules } from './invented-rules';

const none: Omit<TagFamily, 'name'> = { synonymOf: null, synonyms: [], subtags: [], metatags: [] };
const radio: TagFamily = {
  ...none,
  name: 'Saltmarsh Radio',
  synonyms: ['SMR', 'constructor'],
  subtags: [
    { name: 'Season 1', via: null },
    { name: 'Pilot', via: 'Season 1' },
  ],
  metatags: [
    { name: 'Salt Media', via: null },
    { name: 'All Media', via: 'Salt Media' },
  ],
};
/** Another name of a tag whose page is known, and of one whose page is not. */
const other: TagFamily = { ...none, name: 'SaltRad', synonymOf: 'Saltmarsh Radio' };
const fog: TagFamily = { ...none, name: 'Fog', synonymOf: 'Mist' };
const season: TagFamily = { ...none, name: 'Season 1', synonyms: ['S1'] };

/** What a work of this fandom meets by the rules, found as a page finds it. */
function met(lines: string, fandom: string, families: TagFamily[]): string[] | null {
  const { rules, mistakes } = parseRules(lines);
  expect(mistakes).toEqual([]);
  const [any] = fc.sample(facts, 1);
  if (!any) throw new Error('no facts');
  const tags = { ...any.tags, fandom: [fandom] };
  const work = { ...any, tags, hiddenKinds: [] };
  const book = new RuleBook(compileRules(rules, families));
  const found = book.candidates(askedOf(work));
  return judge(work, found, '2026-09-15').because[0]?.seen ?? null;
}

describe('families of tags', () => {
  it.each([
    ['hide if fandom is "saltmarsh radio"', 'smr', 'smr → Saltmarsh Radio'],
    ['hide if fandom is "Saltmarsh Radio"', 'constructor', 'constructor → Saltmarsh Radio'],
    [
      'hide if tag is "Saltmarsh Radio" with subtags',
      'Pilot',
      'Pilot → under Season 1 → under Saltmarsh Radio',
    ],
    ['hide if fandom is "Saltmarsh Radio" with family', 'S1', 'S1 → Season 1 → under Saltmarsh Radio'],
    [
      'hide if fandom is "Saltmarsh Radio" with metatags',
      'All Media',
      'All Media → above Salt Media → above Saltmarsh Radio',
    ],
    ['hide if fandom is "Saltmarsh Radio"', 'Saltmarsh Radio', 'Saltmarsh Radio'],
    // By the synonyms of the tag, whose page is known; by the synonym's own page; by both.
    ['hide if fandom is "SMR"', 'Saltmarsh Radio', 'Saltmarsh Radio → SMR'],
    ['hide if fandom is "smr"', 'constructor', 'constructor → Saltmarsh Radio → smr'],
    ['hide if fandom is "SaltRad"', 'Saltmarsh Radio', 'Saltmarsh Radio → SaltRad'],
    ['hide if fandom is "SaltRad"', 'SMR', 'SMR → Saltmarsh Radio → SaltRad'],
    ['hide if tag is "SaltRad" with subtags', 'S1', 'S1 → Season 1 → under Saltmarsh Radio → SaltRad'],
    ['hide if fandom is "Fog"', 'Mist', 'Mist → Fog'],
  ])('%s meets %s, and says how it belongs to it', (rule, fandom, seen) => {
    expect(met(rule, fandom, [radio, season, other, fog])).toEqual([seen.replace(' → ', leadsTo)]);
  });

  it.each([
    ['hide if fandom is "Saltmarsh Radio"', 'Pilot', [radio]],
    ['hide if fandom is "Saltmarsh Radio" with metatags', 'Pilot', [radio]],
    ['hide if fandom is "Saltmarsh Radio" with subtags', 'Salt Media', [radio]],
    ['hide if fandom is "Saltmarsh Radio" with subtags', 'S1', [radio]],
    ['hide if fandom is "Saltmarsh Radio"', 'SMR', []],
    ['hide if fandom is "Saltmarsh Radio"', 'toString', [radio]],
    ['hide if fandom has "Saltmarsh Radio"', 'SMR', [radio]],
    ['hide if character is "Saltmarsh Radio" with family', 'SMR', [radio]],
    ['hide if fandom is "SMR"', 'Saltmarsh Radio', [{ ...radio, synonymOf: 'Other' }]],
    ['hide if fandom is "SMR"', 'Pilot', [radio]],
    ['hide if fandom is "Fog"', 'Rain', [fog]],
  ])('%s does not meet %s', (rule, fandom, families) => {
    expect(met(rule, fandom, families)).toBeNull();
  });

  it('that lead round in a circle are followed to an end', () => {
    const round = {
      ...radio,
      subtags: [
        { name: 'A', via: 'B' },
        { name: 'B', via: 'A' },
      ],
    };
    expect(met('hide if fandom is "Saltmarsh Radio" with family', 'A', [round])).not.toBeNull();
  });

  it('are found by the index wherever they are met without it, and forgotten when they are removed', () => {
    const names = fc.constantFrom('Fluff', 'ANGST', 'A/B', 'A & B', 'Straße');
    const relative = fc.record({ name: names, via: fc.option(names) });
    const family: fc.Arbitrary<TagFamily> = fc.record({
      name: names,
      synonymOf: fc.option(names, { freq: 5 }),
      synonyms: fc.array(names, { maxLength: 3 }),
      subtags: fc.array(relative, { maxLength: 3 }),
      metatags: fc.array(relative, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(placedRules(), facts, fc.array(family, { maxLength: 3 }), (rules, work, families) => {
        const ready = compileRules(rules, families);
        const all = listRules(ready);
        const found = new RuleBook(ready).candidates(askedOf(work));
        expect(judge(work, found, '2026-09-15')).toEqual(judge(work, all, '2026-09-15'));
        expect(all.map(writeRule)).toEqual(rules.map(writeRule));
        expect(withFamilies({ text: '', ready }, []).ready).toEqual(compileRules(rules));
      }),
    );
  });

  it('are kept when another rule is added', () => {
    const text = 'hide if fandom is "Saltmarsh Radio" with family';
    const file = withFamilies({ text, ready: compileRules(parseRules(text).rules) }, [radio]);
    const more = addToRuleFile(file, hides({ kind: 'flag', flag: 'mine' }));
    expect(more.ready.names).toContain('smr\t');
    expect(more.ready).toEqual(compileRules(parseRules(more.text).rules, [radio]));
  });

  it.each(reaches)('are written and read: with %s', (reach) => {
    const line = `hide if tag is "A", "B" in first 2 with ${reach} unless complete`;
    const { rules } = parseRules(line);
    expect(rules.map(writeRule)).toEqual([line]);
  });

  it.each(['title is "A" with subtags', 'tag has "A" with family'])('are not of %s', (when) => {
    expect(parseRules(`hide if ${when}`).mistakes).toMatchObject([{ wanted: 'no family', line: 1 }]);
  });
});
