import { describe, expect, it } from 'vitest';
import { importRules } from '@/rules/import-rules';
import { parseRules } from '@/rules/parse-rules';
import { writeRule } from '@/rules/write-rule';

/** What a file gives, as sentences without the "off" that each of them has. */
function imported(text: string): { from: string; lines: string[]; leftOut: number } | null {
  const found = importRules(text);
  if (!found) return null;
  expect(found.rules.every(({ on }) => !on)).toBe(true);
  const lines = found.rules.map((rule) => writeRule({ ...rule, on: true }));
  // Whatever was brought in can be written and read again.
  expect(parseRules(lines.join('\n')).mistakes).toEqual([]);
  return { from: found.from, lines, leftOut: found.leftOut };
}

describe('importRules', () => {
  it('reads a configuration of AO3 Savior, and does not run it', () => {
    const script = `// ==UserScript==
      (function() { window.ao3SaviorConfig = {
        showReasons: true, // titleBlacklist: ['no']
        authorBlacklist: ['Some Author', "it's me"],
        titleBlacklist: ['The Catcher*'],
        tagBlacklist: ['dobby', '*mimes', 'a // b', 'x [y]',],
        tagWhitelist: [],
        summaryBlacklist: ['horse-sized ducks']
      }; throw new Error('run') }());`;
    expect(imported(script)).toEqual({
      from: 'savior',
      lines: [
        'collapse if author is "Some Author"',
        'collapse if author is "it\'s me"',
        'collapse if title like "The Catcher*"',
        'collapse if tag is "dobby"',
        'collapse if tag like "*mimes"',
        'collapse if tag is "a // b"',
        'collapse if tag is "x [y]"',
        'collapse if summary has "horse-sized ducks"',
      ],
      leftOut: 0,
    });
  });

  it('reads an export of AO3 Enhancements and its forks', () => {
    const stored = {
      'option.hideTags': {
        enabled: true,
        filters: [
          { name: 'Angst', matcher: 'exact' },
          { name: 'A/B', type: 'R', matcher: 'exact', invert: true },
          { name: 'kid', type: 'F', matcher: 'contains' },
          { name: '^omega', matcher: 'regex' },
          { name: '(a+)+', matcher: 'regex' },
          { name: 'Fluff', type: 'F', matcher: 'exact', behavior: 'highlight' },
        ],
      },
      'option.hideAuthors': JSON.stringify({
        filters: [{ userId: 'gullwing' }, { userId: 'gullwing', pseud: 'Gull' }, {}],
      }),
      'option.hideLanguages': { enabled: true, show: [{ label: 'English', value: 'en' }] },
      'option.hideCrossovers': { enabled: true, maxFandoms: 4 },
      'cache.x': 1,
    };
    expect(imported(JSON.stringify(stored))).toEqual({
      from: 'enhancements',
      lines: [
        'collapse if tag is "Angst"',
        'show if relationship is "A/B" priority 9',
        'collapse if freeform like "*kid*"',
        'collapse if tag matches /^omega/',
        'highlight if freeform is "Fluff"',
        'collapse if author is "gullwing"',
        'collapse if author is "Gull"',
        'collapse if not language is "English"',
        'collapse if fandoms > 4',
      ],
      leftOut: 2,
    });
  });

  it('reads an export of Advanced Blocker', () => {
    const config = {
      tagBlacklist: 'Abandoned*, F/M unless:{Multi}, Death with:{Unhappy, Ending}',
      tagWhitelist: 'Happy Ending',
      tagHighlights: 'Slow Burn',
      authorBlacklist: 'somebody',
      titleBlacklist: 'oneshot',
      summaryBlacklist: '',
      workBlacklist: '12, 34',
      minWords: '1000',
      maxCrossovers: '6',
      allowedLanguages: 'English, Deutsch',
      blockOngoing: true,
      conditionalTagBlacklist: [
        { block: 'X', operator: 'with', condition: 'Y' },
        { block: 'Z', unless: 'W' },
        5,
      ],
      _version: '4.2.4',
    };
    expect(imported(JSON.stringify(config))).toEqual({
      from: 'blocker',
      lines: [
        'collapse if tag like "Abandoned*"',
        'collapse if tag is "F/M" unless tag is "Multi"',
        'collapse if tag is "Death" and tag is "Unhappy, Ending"',
        'collapse if author is "somebody"',
        'collapse if title has "oneshot"',
        'highlight if tag is "Slow Burn"',
        'show if tag is "Happy Ending" priority 9',
        'collapse if tag is "X" and tag is "Y"',
        'collapse if tag is "Z" unless tag is "W"',
        'collapse if words < 1000',
        'collapse if fandoms > 6',
        'collapse if work is 12, 34',
        'collapse if not language is "English", "Deutsch"',
        'collapse if not complete',
      ],
      leftOut: 1,
    });
  });

  it('reads an export of AO3 Tag Highlighter', () => {
    const rules = [
      {
        pattern: 'A/B',
        action: 'hideWork',
        matchMode: 'exact',
        category: 'relationship',
        enabled: true,
        note: 'no',
      },
      { pattern: 'kid*', action: 'warn', matchMode: 'wildcard', category: 'all', enabled: false },
      { pattern: 'x', action: 'mute', matchMode: 'contains', category: 'freeform', enabled: true },
      { pattern: 'x', action: 'sing', matchMode: 'contains', category: 'freeform', enabled: true },
    ];
    const lines = [
      'collapse if relationship is "A/B" because "no"',
      'note if tag like "kid*"',
      'dim if freeform like "*x*"',
    ];
    expect(imported(JSON.stringify(rules))).toEqual({ from: 'highlighter', lines, leftOut: 1 });
    expect(imported(JSON.stringify({ version: 1, rules }))).toEqual({
      from: 'highlighter',
      lines,
      leftOut: 1,
    });
  });

  it('reads a backup of AO3 Toybox, by its name now, its name before, and without one', () => {
    const data = {
      commonTags: [
        { id: 1, name: 'Fluff', color: '#fff', hideWork: false, hideTag: false, aliases: ['Soft', ' '] },
        { id: 2, name: 'Angst', color: null, hideWork: true, hideTag: false },
        { id: 3, name: 'Tagged', color: null, hideWork: false, hideTag: true },
        { id: 4, name: '' },
      ],
      regexTags: [
        { name: 'omega', regex: '^omega', color: null, hideWork: true, hideTag: false },
        { name: 'slow', regex: '(a+)+', color: null, hideWork: true, hideTag: false },
      ],
      ignoreList: [{ id: 12, name: 'A Work', url: '' }, { id: 'x' }],
      workStatus: [{ workId: '5' }],
      settings: { hideWordCountMin: 100 },
    };
    const expected = {
      from: 'toybox',
      lines: [
        'highlight if tag is "Fluff", "Soft"',
        'collapse if tag is "Angst"',
        'note if tag is "Tagged"',
        'collapse if tag matches /^omega/ because "omega"',
        'hide if work is 12 because "A Work"',
      ],
      leftOut: 3,
    };
    for (const file of [
      { format: 'ao3-toys-backup', version: 1, exportedAt: '', data },
      { format: 'readers-toybox-backup', version: 1, exportedAt: '', data },
      data,
    ]) {
      expect(imported(JSON.stringify(file))).toEqual(expected);
    }
  });

  it('reads our own text, and says how much of it was not understood', () => {
    expect(imported('# shared\nhide if tag is "A"\nnonsense')).toEqual({
      from: 'dogear',
      lines: ['hide if tag is "A"'],
      leftOut: 1,
    });
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
