import { afterEach, describe, expect, it, vi } from 'vitest';
import { speak } from '@/i18n/words';
import { perLanguage } from '@/ui/per-language';

afterEach(() => speak(null));

describe('what is made for each language', () => {
  it('is made when it is asked for, once for each that is spoken', () => {
    const make = vi.fn((language: string) => ({ language }));
    const made = perLanguage(make);
    expect(make).not.toHaveBeenCalled();
    const english = made();
    expect(made()).toBe(english);
    speak({ language: 'es', said: {} });
    expect(made()).toEqual({ language: 'es' });
    speak(null);
    expect(made()).toBe(english);
    expect(make.mock.calls).toEqual([['en'], ['es']]);
  });
});
