import { describe, expect, it } from 'vitest';
import { importRules } from '@/rules/import-rules';
import { parseRules } from '@/rules/parse-rules';
import { writeRule } from '@/rules/write-rule';
import { toolExports } from './tool-exports';

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

  it.each(toolExports)('reads an export of $from', ({ from, files, lines, leftOut }) => {
    for (const file of files) expect(imported(JSON.stringify(file))).toEqual({ from, lines, leftOut });
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
