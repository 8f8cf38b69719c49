import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { languages } from '@/i18n/languages';
import { date, language, number, type ParametersOf, speak, words } from '@/i18n/words';

const { t } = words({
  plain: 'Dogear',
  kept: 'Kept {title} by {author}',
  chapters: { one: '{count} chapter of {title}', other: '{count} chapters of {title}' },
  since: 'Kept since {day}',
});

afterEach(() => speak(null));

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

  it('says small numbers and English plurals as the browser would, which is not asked', () => {
    const counted = words({
      works: { one: '{count} one', two: '{count} two', few: '{count} few', other: '{count} other' },
    }).t;
    for (const spoken of languages) {
      speak({ language: spoken, said: {} });
      const [numbers, plurals] = [new Intl.NumberFormat(spoken), new Intl.PluralRules(spoken)];
      for (const count of [...Array(1002).keys(), 0.5, -1, -10, 1.25, 1e6])
        expect(counted('works', { count })).toBe(
          `${numbers.format(count)} ${plurals.select(count)}`.replace('many', 'other'),
        );
    }
    speak(null);
    vi.stubGlobal('Intl', {});
    expect(counted('works', { count: 999 })).toBe('999 other');
    vi.unstubAllGlobals();
  });

  it('writes days in UTC, as AO3 dates them, wherever the reader is', () => {
    vi.stubEnv('TZ', 'America/New_York');
    speak(null);
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

describe('another language', () => {
  it('says what it has, by its own plurals, numbers and days; the rest is in English', () => {
    speak({
      language: 'es',
      said: { chapters: { one: '{count} capítulo de {title}', other: '{count} capítulos de {title}' } },
    });
    expect(language()).toBe('es');
    expect(t('chapters', { count: 1, title: 'X' })).toBe('1 capítulo de X');
    expect(t('chapters', { count: 12345, title: 'X' })).toBe('12.345 capítulos de X');
    expect(t('since', { day: '2024-01-31' })).toBe('Kept since 2024-01-31');
    expect(date('2024-01-31')).toBe('31 ene 2024');
    speak(null);
    expect(t('chapters', { count: 1, title: 'X' })).toBe('1 chapter of X');
  });

  it('follows plural rules with more than two forms', () => {
    speak({
      language: 'pl',
      said: { chapters: { one: 'praca', few: 'prace', many: 'prac', other: 'pracy' } },
    });
    expect([1, 3, 5].map((count) => t('chapters', { count, title: '' }))).toEqual(['praca', 'prace', 'prac']);
  });

  it.each([undefined, null, 'es', [], { language: 'es' }, { language: 7, said: {} }, { said: {} }])(
    'is English where what was saved is none: %j',
    (saved) => {
      speak(saved);
      expect(language()).toBe('en');
    },
  );
});
