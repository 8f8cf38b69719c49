import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { type ParametersOf, words } from '@/i18n/words';

const { t, number } = words('en', {
  plain: 'Dogear',
  kept: 'Kept {title} by {author}',
  chapters: { one: '{count} chapter of {title}', other: '{count} chapters of {title}' },
  since: 'Kept since {day}',
});

describe('words', () => {
  it('says a message as it is', () => expect(t('plain')).toBe('Dogear'));

  it('fills in parameters, each time they occur, and nothing else', () => {
    expect(t('kept', { title: '{author}', author: 'A $& B' })).toBe('Kept {author} by A $& B');
  });

  it('chooses the form by count and writes numbers as the language does', () => {
    expect(t('chapters', { count: 1, title: 'X' })).toBe('1 chapter of X');
    expect(t('chapters', { count: 0, title: 'X' })).toBe('0 chapters of X');
    expect(t('chapters', { count: 1234, title: 'X' })).toBe('1,234 chapters of X');
  });

  it('follows the plural rules of other languages', () => {
    const polish = words('pl', { works: { one: 'praca', few: 'prace', many: 'prac', other: 'pracy' } });
    expect([1, 3, 5].map((count) => polish.t('works', { count }))).toEqual(['praca', 'prace', 'prac']);
  });

  it('writes days in UTC, as AO3 dates them, wherever the reader is', () => {
    vi.stubEnv('TZ', 'America/New_York');
    const { t, date } = words('en', { since: 'Kept since {day}' });
    vi.unstubAllEnvs();
    expect(t('since', { day: new Date('2024-01-31T00:00:00Z') })).toBe('Kept since Jan 31, 2024');
    expect(date('2024-01-31')).toBe('Jan 31, 2024');
    expect(number(1234567)).toBe('1,234,567');
  });

  it('knows the parameters of each message at compile time', () => {
    expectTypeOf<keyof ParametersOf<'Kept {title} by {author}'>>().toEqualTypeOf<'title' | 'author'>();
    expectTypeOf<keyof ParametersOf<'Dogear'>>().toEqualTypeOf<never>();
    expectTypeOf<ParametersOf<{ one: '{count} of {title}'; other: 'none' }>>()
      .toHaveProperty('count')
      .toBeNumber();
    expectTypeOf(t<'kept'>).parameters.toEqualTypeOf<['kept', ParametersOf<'Kept {title} by {author}'>]>();
    expectTypeOf(t<'plain'>).parameters.toEqualTypeOf<['plain']>();
  });
});
