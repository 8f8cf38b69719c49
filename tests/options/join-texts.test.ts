import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinTexts } from '@/options/join-texts';

it.each([
  ['what was added at the end', 'a\nb\n', 'a\nB\n', 'a\nb\nc\n', 'a\nB\nc\n'],
  ['what was added where something was written', 'a\n', 'a\nb\n', 'a\nc\n', 'a\nb\nc\n'],
  ['what was added at the end of a text without one', 'a', 'A', 'a\nb\n', 'A\nb\n'],
  ['what was changed elsewhere', 'a\nb\nc\nd\n', 'a\nb\nc\nD\n', 'A\nb\nc\nd\n', 'A\nb\nc\nD\n'],
  ['what was deleted, under what was written', 'a\nb\nc\n', 'new\na\nb\nc\n', 'a\nb\n', 'new\na\nb\n'],
  ['the first rule of all', '', '# note\n', 'a\n', '# note\na\n'],
  ['what both did, once', 'a\nb\n', 'a\nB\nc\n', 'a\nB\nc\n', 'a\nB\nc\n'],
  ['no change of the same line', 'a\nb\nc\n', 'a\nmine\nc\n', 'a\ntheirs\nc\n', null],
  ['no change of a line that was deleted', 'a\nb\nc\n', 'a\nc\n', 'a\ntheirs\nc\n', null],
])('a text that is being written takes in %s', (_, began, written, meanwhile, joined) => {
  expect(joinTexts(began, written, meanwhile)).toBe(joined);
});

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '# d', ''), { maxLength: 6 })
  .map((each) => each.join('\n'));

it('a text that one of the two left alone is that of the other', () => {
  fc.assert(
    fc.property(text, text, (began, other) => {
      expect(joinTexts(began, other, began)).toBe(other);
      expect(joinTexts(began, began, other)).toBe(other);
      expect(joinTexts(began, other, other)).toBe(other);
    }),
  );
});
