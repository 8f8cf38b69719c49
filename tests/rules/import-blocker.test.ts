import { describe, expect, it } from 'vitest';
import type { Facts } from '@/model/facts';
import { importRules } from '@/rules/import-rules';
import { blocks, series, work } from './blocks';

const blocker = (config: Record<string, unknown>): Record<string, unknown> => ({
  tagBlacklist: '',
  ...config,
});
const tagged = (...freeform: string[]): Facts => work({ tags: { freeform } });
const inCategories = (...category: string[]): Facts => work({ tags: { category } });
const unless = (condition: string): Record<string, unknown> =>
  blocker({ conditionalTagBlacklist: [{ block: 'F/M', operator: 'unless', condition }] });
const wantsCouple = blocker({ primaryRelationships: 'A/B with:{Saga}', primaryRelpad: '1' });
const couples = (fandom: string, ...relationship: string[]): Facts =>
  work({ tags: { fandom: [fandom], relationship } });

describe('rules of Advanced Blocker mean here what they mean there', () => {
  it.each([
    [
      'a part between stars is whole words',
      blocker({ tagBlacklist: 'Abandoned*' }),
      tagged('Abandoned WIP'),
      true,
    ],
    ['and no other word', blocker({ tagBlacklist: 'Abandoned*' }), tagged('Abandonedness'), false],
    ['wherever they stand', blocker({ tagBlacklist: '*Fix*' }), tagged('Time Travel Fix-It'), true],
    ['within a word they do not', blocker({ tagBlacklist: '*Fix*' }), tagged('Fixing it'), false],
    ['without a star it is the whole tag', blocker({ tagBlacklist: 'Fix' }), tagged('Fix-It'), false],
    ['a title is sought anywhere', blocker({ titleBlacklist: 'shot' }), work({ title: 'Oneshots' }), true],
    ['a comma in braces is both', unless('Multi, M/M'), inCategories('F/M', 'M/M'), false],
    ['and not one of them', unless('Gen, M/M'), inCategories('F/M', 'M/M'), true],
    ['two lines are either', unless('Gen||M/M'), inCategories('F/M', 'M/M'), false],
    ['and not none', unless('Gen||Other'), inCategories('F/M'), true],
    ['several categories are Multi', unless('Multi'), inCategories('F/M', 'Other'), false],
    ['one is not', unless('Multi'), inCategories('F/M'), true],
    ['"1,000" is a thousand', blocker({ minWords: '1,000' }), work({ words: 999 }), true],
    ['and no more', blocker({ minWords: '1,000' }), work({ words: 1000 }), false],
    ['a series has no limit of words', blocker({ maxWords: '100000' }), series, false],
    ['nor is it ongoing', blocker({ blockOngoing: true, blockMissingSummary: true }), series, false],
    ['nor in a language', blocker({ allowedLanguages: 'English' }), series, false],
    [
      'a work is',
      blocker({ allowedLanguages: 'English' }),
      work({ language: { code: 'de', name: 'Deutsch' } }),
      true,
    ],
    ['a month has 30.4 days', blocker({ maxMonthsSinceUpdate: '1' }), work({ updated: '2026-08-15' }), true],
    ['and not 30', blocker({ maxMonthsSinceUpdate: '1' }), work({ updated: '2026-08-16' }), false],
    [
      'what is complete is not stale',
      blocker({ maxMonthsSinceUpdate: '1' }),
      work({ updated: '2020-01-01', complete: true }),
      false,
    ],
    ['a summary may be missing', blocker({ blockMissingSummary: true }), work({ summaryHtml: '' }), true],
    ['or be there', blocker({ blockMissingSummary: true }), work({}), false],
    ['a couple is wanted first', wantsCouple, couples('Saga', 'C/D', 'A/B'), true],
    ['where it is, nothing is blocked', wantsCouple, couples('Saga', 'A/B', 'C/D'), false],
    ['in another fandom none is', wantsCouple, couples('Epic', 'C/D'), false],
    ['a strict list that is off is off', blocker({ strictTagBlacklist: 'X' }), tagged('X'), false],
    [
      'a list of what is always shown stands above it',
      blocker({ strictTagBlacklist: 'X', enableStrictTagBlocking: true, tagWhitelist: 'Y' }),
      tagged('X', 'Y'),
      false,
    ],
    [
      'an author is told by both names',
      blocker({ authorBlacklist: 'Gull (gullwing)' }),
      work({ authors: [{ login: 'another', pseud: 'Gull' }] }),
      false,
    ],
  ])('%s', (_, config, facts, expected) => {
    expect(blocks(config, facts)).toBe(expected);
  });
});

it('reads a list that is one number, and names one that is none', () => {
  const found = importRules(JSON.stringify(blocker({ workBlacklist: 12345678, titleBlacklist: ['x'] })));
  expect(found?.rules.map(({ when }) => when)).toEqual([{ kind: 'work', ids: [12345678] }]);
  expect(found?.leftOut).toEqual(['titleBlacklist: ["x"]']);
});
