import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareWords, fingerprint, fingerprintText } from '@/saving/fingerprint';

const wordsOf = (html: string): string => fingerprintText(html).words;

describe('fingerprintText', () => {
  it('sees words, not markup and spaces', () => {
    const same = [
      '<p>One &amp; two.</p><p>Three&nbsp;four</p>',
      '\n<p align="center">One\n &amp; <em>two</em>.</p>\n\n<p>Three four</p>',
      '<div class="calibre1">One & two.<br/>Three\u00a0four</div><!-- end -->',
    ];
    expect(new Set(same.map(wordsOf)).size).toBe(1);
  });

  it('sees every change of words', () => {
    const texts = [
      '<p>One</p>',
      '<p>one</p>',
      '<p>One.</p>',
      '<p>Öne</p>',
      '<p>enO</p>',
      '<p>&lt;p&gt;One</p>',
    ];
    expect(new Set(texts.map(wordsOf)).size).toBe(texts.length);
  });

  it('tells chapters without words apart by their markup', () => {
    const pictures = ['<img src="a.png">', '<img src="b.png">', '', '<p>&nbsp;</p>'];
    expect(new Set(pictures.map(wordsOf)).size).toBe(4);
  });
});

describe('bareWords', () => {
  /** The same said by regular expressions. */
  const plainly = (html: string): string =>
    html
      .replace(/<[^<>]*>/g, ' ')
      .replace(/&(?:amp|lt|gt|quot|nbsp|#160);/g, (entity) => plain[entity] ?? entity)
      .replace(/\s+/g, '');
  const plain: Record<string, string> = {
    ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': ' ', '&#160;': ' ' },
  };
  const pieces = [
    '<',
    '>',
    '<p>',
    '</em>',
    '&',
    '&amp;',
    '&lt;',
    '&nbsp;',
    '&#160;',
    ';',
    'a',
    '語',
    '\ufeff',
  ];

  it('leaves out tags and every kind of space, and reads what a browser escapes', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, (given) => {
        const html = given.join('');
        expect(bareWords(html)).toBe(plainly(html));
        expect(fingerprintText(html).letters).toBe(plainly(html).length);
      }),
      { numRuns: 1000 },
    );
    for (let unit = 0; unit < 0x10000; unit++) {
      const space = String.fromCharCode(unit);
      expect(bareWords(space).length === 0).toBe(/\s/.test(space));
    }
  });
});

it.each(['<', '<!--', '&', '<p ', '\n'])('bears six million characters of %j', (piece) => {
  const html = piece.repeat(6_000_000 / piece.length);
  // Where the work grew with the square of the length, this would never end.
  expect(fingerprintText(html).words).toMatch(/^0?[0-9a-f]{16}$/);
});

describe('fingerprint', () => {
  it('is sixteen digits, and another for another text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (one, other) => {
        expect(fingerprint(one)).toMatch(/^[0-9a-f]{16}$/);
        expect(fingerprint(one) === fingerprint(other)).toBe(one === other);
      }),
    );
  });

  it('meets no text twice among a hundred thousand that are nearly the same', () => {
    const prints = new Set<string>();
    for (let i = 0; i < 100_000; i++) prints.add(fingerprint(`Chapter ${i} of ${i % 7}`));
    expect(prints.size).toBe(100_000);
  });
});
