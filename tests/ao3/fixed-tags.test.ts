import { describe, expect, it } from 'vitest';
import { fixedTags, readFixedTags, readWarning } from '@/ao3/fixed-tags';

describe('fixed tags', () => {
  it('are read from a list in words, in its order', () => {
    expect(readFixedTags('category', 'M/M, F/F, Gen')).toEqual(['M/M', 'F/F', 'Gen']);
    expect(readFixedTags('warning', 'Creator Chose Not To Use Archive Warnings, Rape/Non-Con')).toEqual([
      'Choose Not To Use Archive Warnings',
      'Rape/Non-Con',
    ]);
    expect(readFixedTags('category', 'No category')).toEqual([]);
    expect(readFixedTags('rating', '')).toEqual([]);
  });

  it('have no comma, by which such a list is taken apart', () => {
    for (const names of Object.values(fixedTags)) for (const name of names) expect(name).not.toContain(',');
  });

  it('have one warning that is shown under another name', () => {
    expect(readWarning('Creator Chose Not To Use Archive Warnings')).toBe(
      'Choose Not To Use Archive Warnings',
    );
    for (const name of fixedTags.warning) expect(readWarning(name)).toBe(name);
  });
});
