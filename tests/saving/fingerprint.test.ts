import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, fingerprintWords } from '@/saving/fingerprint';

describe('fingerprintWords', () => {
  it('sees words, not markup and spaces', () => {
    const same = [
      '<p>One &amp; two.</p><p>Three&nbsp;four</p>',
      '\n<p align="center">One\n &amp; <em>two</em>.</p>\n\n<p>Three four</p>',
      '<div class="calibre1">One & two.<br/>Three\u00a0four</div><!-- end -->',
    ];
    expect(new Set(same.map(fingerprintWords)).size).toBe(1);
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
    expect(new Set(texts.map(fingerprintWords)).size).toBe(texts.length);
  });

  it('tells chapters without words apart by their markup', () => {
    const pictures = ['<img src="a.png">', '<img src="b.png">', '', '<p>&nbsp;</p>'];
    expect(new Set(pictures.map(fingerprintWords)).size).toBe(4);
  });
});

it.each(['<', '<!--', '&', '<p ', '\n'])('bears six million characters of %j', (piece) => {
  const html = piece.repeat(6_000_000 / piece.length);
  // Where the work grew with the square of the length, this would never end.
  expect(fingerprintWords(html)).toMatch(/^0?[0-9a-f]{16}$/);
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
