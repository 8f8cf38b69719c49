import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '@/formats/file-name';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('names', () => {
  it.each([
    ['Small Hours', '12', 'Small Hours - 12.epub'],
    ['What? Why: A/B "C" <D>', '12', 'What Why A B C D - 12.epub'],
    ['..hidden', '12', 'hidden - 12.epub'],
    ['The end...', '12', 'The end - 12.epub'],
    ['  a \t b\n', '12', 'a b - 12.epub'],
    ['../../etc/passwd', '12', 'etc passwd - 12.epub'],
    ['CON', '', '_CON.epub'],
    ['nul.tar', '12', '_nul.tar - 12.epub'],
    ['com¹ .x', '1', '_com¹ .x - 1.epub'],
    ['Console', '', 'Console.epub'],
    ['???', '12', '12.epub'],
    ['', '', '_.epub'],
    ['a\u202Egpj.exe', '12', 'a gpj.exe - 12.epub'],
    ['Cafe\u0301', '1', 'Café - 1.epub'],
    ['שלום עולם', '1', 'שלום עולם - 1.epub'],
    ['می‌خواهم', '1', 'می‌خواهم - 1.epub'],
    ['👩‍👩‍👧 at home', '1', '👩‍👩‍👧 at home - 1.epub'],
  ])('%j', (title, id, name) => {
    expect(fileName(title, id, 'epub')).toBe(name);
  });

  it('are cut between characters as a reader sees them', () => {
    expect(fileName('👩‍👩‍👧'.repeat(20), '7', 'epub')).toBe(`${'👩‍👩‍👧'.repeat(6)} - 7.epub`);
    expect(fileName('a'.repeat(300), '7', 'epub')).toBe(`${'a'.repeat(120)} - 7.epub`);
    expect(fileName(`${'a'.repeat(119)} b`, '7', 'epub')).toBe(`${'a'.repeat(119)} - 7.epub`);
    expect(fileName(`${'a'.repeat(119)}é`, '7', 'epub')).toBe(`${'a'.repeat(119)} - 7.epub`);
  });
});

describe('law', () => {
  const odd = fc.constantFrom(
    ...[
      'CON',
      'com1',
      'NUL',
      '.',
      '..',
      ' ',
      '/',
      '\\',
      ':',
      '\0',
      '\u202E',
      '\u2066',
      '\uD800',
      '\uFFFE',
      'e\u0301',
      '👨‍👩‍👧‍👦',
      '한',
      '=cmd',
      '~',
      '-',
    ],
  );
  const title = fc
    .array(fc.oneof(odd, fc.string({ unit: 'binary' }), fc.string()), { maxLength: 60 })
    .map((pieces) => pieces.join(''));

  it('every name is legal on every system', () => {
    fc.assert(
      fc.property(title, fc.oneof(fc.nat().map(String), odd), (written, id) => {
        const name = fileName(written, id, 'epub');
        expect(name).toMatch(/\.epub$/);
        expect(name).toBe(name.normalize('NFC'));
        expect(name).not.toMatch(/[<>:"/\\|?*]/);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(name).not.toMatch(/^[. ]|[. ]$|[. ]\.epub$/);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d) *\./i);
        expect(bytes(name)).toBeLessThanOrEqual(120 + bytes(` - ${id}_.epub`));
        if (bytes(name) <= 125) expect(fileName(name.slice(0, -5), '', 'epub')).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
});
