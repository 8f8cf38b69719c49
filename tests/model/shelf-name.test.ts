import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findShelfName, shelfNameLetters } from '@/model/shelf-name';

describe('the name of a shelf', () => {
  it('is in any script, and the same whoever types it', () => {
    for (const name of ['Comfort reads', '再読したい', 'قصص مفضلة', 'Любимое', '😀', 'דף'])
      expect(findShelfName(`  ${name} `)).toBe(name);
    expect(findShelfName('Cafe\u0301')).toBe(findShelfName('Café'));
    expect(findShelfName('two\n lines\t')).toBe('two lines');
  });

  it('is one that a shelf can be kept by, or none', () => {
    for (const none of ['', ' \n', '__proto__', 'constructor', 'prototype', 'toString'])
      expect(findShelfName(none), none).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const name = findShelfName(typed);
        if (name === null) return;
        expect([...name].length).toBeLessThanOrEqual(shelfNameLetters);
        expect(findShelfName(name)).toBe(name);
        expect({ [name]: 1 }).toEqual(structuredClone({ [name]: 1 }));
      }),
    );
  });
});
