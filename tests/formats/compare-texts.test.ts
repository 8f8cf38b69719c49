import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, compareTexts } from '@/formats/compare-texts';

/** One of the two texts, put together again from their comparison. */
function rebuild({ passages }: Comparison, without: 'removed' | 'added'): string[] {
  return passages
    .flatMap((passage) =>
      passage.kind === 'same'
        ? passage.paragraphs
        : passage.pieces
            .filter(({ change }) => change !== without)
            .map(({ text }) => text)
            .join(''),
    )
    .filter((paragraph) => paragraph !== '');
}

/** "[-gone-]" and "[+new+]" in the paragraphs that changed. */
function changes(before: string[], after: string[], language = 'en'): string[] {
  return compareTexts(before, after, language).passages.flatMap((passage) =>
    passage.kind === 'same'
      ? []
      : passage.pieces
          .map(({ change, text }) =>
            change === 'same' ? text : change === 'removed' ? `[-${text}-]` : `[+${text}+]`,
          )
          .join(''),
  );
}

const words = fc.constantFrom('the', 'lamp', 'Lamp', 'was', 'lit', 'not', '“lit”', '…', '灯台', 'の', 'ضوء');
const paragraph = fc.array(words, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
const text = fc.array(paragraph, { maxLength: 14 });

describe('compareTexts, by law', () => {
  it('gives back both texts, whole and in order', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const compared = compareTexts(before, after, '');
        expect(rebuild(compared, 'added')).toEqual(before);
        expect(rebuild(compared, 'removed')).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(text, (same) => {
        const { passages, added, removed } = compareTexts(same, same, 'en');
        expect([added, removed]).toEqual([0, 0]);
        expect(passages.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});

describe('compareTexts', () => {
  it('marks the words that changed and no others', () => {
    expect(changes(['He lit the lamp.', 'It rained.'], ['She lit the old lamp.', 'It rained.'])).toEqual([
      '[-He-][+She+] lit the [+old +]lamp.',
    ]);
  });

  it('takes words that changed side by side together', () => {
    expect(changes(['A quick brown fox ran home again.'], ['A slow white fox ran home again.'])).toEqual([
      'A [-quick brown-][+slow white+] fox ran home again.',
    ]);
  });

  it('knows words where there are no spaces', () => {
    expect(changes(['彼女は灯台に火をともした。'], ['彼女は港に火をともした。'], 'ja')).toEqual([
      '彼女は[-灯台-][+港+]に火をともした。',
    ]);
  });

  it('finds a paragraph again when only its quotation marks changed', () => {
    const before = ['One.', '"Light it," he said.', 'Three.'];
    const after = ['One.', 'Between.', '“Light it,” he said.', 'Three.'];
    expect(changes(before, after)).toEqual(['[+Between.+]', '[-"-][+“+]Light it,[-"-][+”+] he said.']);
  });

  it('shows a new paragraph beside the old one, not woven into it', () => {
    expect(changes(['The lamp was lit at four.'], ['Nobody came to the quay today.'])).toEqual([
      '[-The lamp was lit at four.-][+Nobody came to the quay today.+]',
    ]);
  });

  it('counts words as a reader does', () => {
    const { added, removed } = compareTexts(
      ['“One two,” she said.'],
      ['“One two three four,” he said.'],
      'en',
    );
    expect({ added, removed }).toEqual({ added: 3, removed: 1 });
  });

  it('is done with a chapter of 100,000 words, of which every paragraph changed, or all', () => {
    const long = Array.from({ length: 2_500 }, (_, index) =>
      Array.from({ length: 40 }, (_, word) => `w${(index * 7 + word * 13) % 900}`).join(' '),
    );
    const reworded = long.map((paragraph) => paragraph.replace(/w7\b/g, 'changed').concat(' end'));
    const other = long.map((_, index) => `Quite another paragraph, number ${index}.`).slice(1);
    for (const after of [reworded, other]) {
      const compared = compareTexts(long, after, 'en');
      expect(rebuild(compared, 'removed')).toEqual(after);
    }
  });
});
