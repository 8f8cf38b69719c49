import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImportedRules, importRules } from '@/rules/import-rules';
import { parseRules } from '@/rules/parse-rules';
import { writeRule } from '@/rules/write-rule';
import { blocks, work } from './blocks';
import { toolExports } from './tool-exports';

/** What a file gives, as sentences. */
function imported(text: string): { from: string; lines: string[]; leftOut: string[] } | null {
  const found = importRules(text);
  if (!found) return null;
  const lines = found.rules.map(writeRule);
  // Whatever was brought in can be written and read again.
  const { rules, mistakes } = parseRules(lines.join('\n'));
  expect(mistakes).toEqual([]);
  expect(rules.map(({ line: _, ...rule }) => rule)).toEqual(found.rules);
  return { from: found.from, lines, leftOut: found.leftOut };
}

/** A configuration of AO3 Savior as its readers write it, with this between its braces. */
const savior = (config: string): string => `// ==UserScript==
// @name          ao3 savior config
// ==/UserScript==
;(function() {
/**** CONFIG ********************/
window.ao3SaviorConfig = {
  // Set to false if you don't want to see why works were hidden.
  showReasons: true,
${config}
};
/********************************/
}());`;

describe('importRules', () => {
  it('reads a configuration of AO3 Savior, and does not run it', () => {
    const script = savior(`  // titleBlacklist: ['no']
      authorBlacklist: ['Some Author', "Gull (gullwing)", 'Anonymous'],
      titleBlacklist: ['The Catcher*', 'Fog'],
      tagBlacklist: ['dobby', '*mimes', 'a // b', 'x [y]', '',],
      authorWhitelist: ['Friend'],
      tagWhitelist: [],
      summaryBlacklist: ['horse-sized ducks', ' ass ']
      }; throw new Error('run'); ({`);
    expect(imported(script)).toEqual({
      from: 'savior',
      lines: [
        'collapse if author is "Some Author"',
        'collapse if author is "Gull" and author is "gullwing"',
        'collapse if anonymous',
        'collapse if title like "*The Catcher*"',
        'collapse if title is "Fog"',
        'collapse if tag is "dobby"',
        'collapse if tag like "*mimes*"',
        'collapse if tag is "a // b"',
        'collapse if tag is "x [y]"',
        'collapse if summary like "*horse-sized ducks*"',
        'collapse if summary like "* ass *"',
        'show if author is "Friend" priority 9',
      ],
      leftOut: [],
    });
  });

  it('reads what a script writes with backslashes, and names what is no text', () => {
    const script = savior(String.raw`  showPlaceholders: false,
      authorBlacklist: names,
      "titleBlacklist": ['it\'s', "a \"b\"", ${'`c`'}, 'caf\u00e9', "x\\", 'f*' + 'g'],
      tagBlacklist: ['Fog', other, 'Rain'],
      summaryBlacklist: ["bee's knees", 'a*b'],
      tagWhitelist: ['*Sun*'],`);
    expect(imported(script)).toEqual({
      from: 'savior',
      lines: [
        'hide if title is "it\'s"',
        'hide if title is "a \\"b\\""',
        'hide if title is "c"',
        'hide if title is "café"',
        'hide if title is "x\\\\"',
        'hide if tag is "Fog"',
        'hide if tag is "Rain"',
        'hide if summary like "*bee\'s knees*"',
        'hide if summary matches /a\\*b/',
      ],
      leftOut: [
        'authorBlacklist: names',
        "titleBlacklist: 'f*' + 'g'",
        'tagBlacklist: other',
        'tagWhitelist: *Sun*',
      ],
    });
  });

  it('reads a list of AO3 Savior that has no end as far as it goes', () => {
    expect(imported("window.ao3SaviorConfig = { tagBlacklist: ['Fog', 'Rain")).toEqual({
      from: 'savior',
      lines: ['collapse if tag is "Fog"'],
      leftOut: ["tagBlacklist: 'Rain"],
    });
  });

  it.each(toolExports)('reads an export of $from', ({ from, files, lines, leftOut }) => {
    for (const file of files) expect(imported(JSON.stringify(file))).toEqual({ from, lines, leftOut });
  });

  it('hides what Advanced Blocker hides without a placeholder', () => {
    const file = { tagBlacklist: 'A', strictTagBlacklist: 'B', enableStrictTagBlocking: true };
    expect(imported(JSON.stringify({ ...file, showPlaceholders: false }))?.lines).toEqual([
      'hide if tag is "A"',
      'hide if tag is "B"',
    ]);
  });

  it('asks for neither relationships nor characters where one of them cannot be told', () => {
    const file = { tagBlacklist: '', primaryRelationships: 'A/B, C{D', primaryCharacters: 'Ann' };
    expect(imported(JSON.stringify(file))).toEqual({
      from: 'blocker',
      lines: [],
      leftOut: ['primaryRelationships: A/B, C{D', 'primaryCharacters: Ann'],
    });
  });

  it('names an entry of which no rule can be read again', () => {
    const filters = [
      { name: 'x/\ny', matcher: 'exact' },
      { name: '\u0000"', matcher: 'exact' },
    ];
    const file = imported(JSON.stringify({ 'option.hideTags': { enabled: true, filters } }));
    expect(file?.lines).toEqual(['collapse if tag is "x/ y"', 'collapse if tag is "\\""']);
  });

  it('makes of whatever stands in a file rules that can be read again, or nothing', () => {
    const names = toolExports.flatMap(({ files }) => files.flatMap((file) => Object.keys(Object(file))));
    const more = [
      'rules',
      'data',
      'settings',
      'filters',
      'enabled',
      'pattern',
      'name',
      'matcher',
      'hideModes',
    ];
    const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(fc.string(), fc.constantFrom('*', 'a*', 'a unless:{b', '{}', ',', '%', 'all', 'exact', '1')),
        fc.oneof(fc.boolean(), fc.integer(), fc.double(), fc.constant(null)),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names, ...more), tie('any'), { maxKeys: 8 }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, ...more), value, { maxKeys: 12 }), (file) => {
        imported(JSON.stringify(file));
        imported(`window.ao3SaviorConfig = ${JSON.stringify(file).replaceAll('Blacklist', "Blacklist'")}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads our own text, and says which lines were not understood', () => {
    const text = '# shared\nhide if tag is "A"\nnonsense\noff dim if mine';
    expect(imported(text)).toEqual({
      from: 'dogear',
      lines: ['hide if tag is "A"', 'off dim if mine'],
      leftOut: [],
    });
    const found: ImportedRules | null = importRules(text);
    expect(found?.mistakes?.map(({ line }) => line)).toEqual([3]);
  });

  it.each([
    '',
    '{}',
    '[]',
    '{"a":1}',
    '{"broken',
    'Hello there.',
    '{"__proto__":{"filters":[]}}',
    'x'.repeat(5_000_001),
  ])('knows what is no file of rules: %.20s', (text) => {
    expect(importRules(text)).toBeNull();
  });
});

const pseuds = (filter: unknown): Record<string, unknown> => ({
  'option.hideAuthors': { enabled: true, filters: [filter] },
});
const highlighter = {
  pattern: 'saga',
  action: 'hideWork',
  matchMode: 'contains',
  category: 'all',
  enabled: true,
};

describe('rules of the other tools mean here what they mean there', () => {
  it.each([
    [
      'AO3 Savior seeks a summary for letters',
      savior("summaryBlacklist: ['ducks']"),
      work({ summaryHtml: '<p>Geese, seaducks.</p>' }),
      true,
    ],
    [
      'and a tag for its parts',
      savior("tagBlacklist: ['*mimes']"),
      work({ tags: { freeform: ['Mimes in a row'] } }),
      true,
    ],
    [
      'AO3 Enhancements means one pseud of one account',
      pseuds({ userId: 'gullwing', pseud: 'Gull' }),
      work({ authors: [{ login: 'gullwing', pseud: 'Gull' }] }),
      true,
    ],
    [
      'and no namesake',
      pseuds({ userId: 'gullwing', pseud: 'Gull' }),
      work({ authors: [{ login: 'another', pseud: 'Gull' }] }),
      false,
    ],
    [
      'and no other pseud',
      pseuds({ userId: 'gullwing', pseud: 'Gull' }),
      work({ authors: [{ login: 'gullwing', pseud: 'Tern' }] }),
      false,
    ],
    [
      'AO3 Tag Highlighter reads no fandoms',
      { rules: [highlighter] },
      work({ tags: { fandom: ['Saga of Things'] } }),
      false,
    ],
    ['but other tags', { rules: [highlighter] }, work({ tags: { freeform: ['Sagas'] } }), true],
  ])('%s', (_, file, facts, expected) => {
    expect(blocks(file, facts)).toBe(expected);
  });
});
