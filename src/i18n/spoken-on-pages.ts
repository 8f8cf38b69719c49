import type { Language } from './languages';
import type { Spoken } from './words';

/** What our own pages say in a language: a file of its own, which nobody loads who reads English. Null: English. */
export async function loadSpokenOnPages(language: Language): Promise<Spoken | null> {
  if (language === 'en') return null;
  const [pages, telling] = await Promise.all([import('./locales/es/app'), import('./locales/es/telling')]);
  return { language, said: { ...telling.es, ...pages.es } };
}
