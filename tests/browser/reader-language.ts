import { type Language, languageFor } from '@/i18n/languages';
import { spokenElsewhere } from '@/i18n/spoken-elsewhere';
import { loadSpokenOnPages } from '@/i18n/spoken-on-pages';
import { speak } from '@/i18n/words';

/** The language of the reader whose journeys these are: `READER=es`. English otherwise. */
export const readerLanguage: Language = languageFor(process.env.READER, 'en');

/** From now on the journey expects what Dogear says in that language, on its own pages and on AO3's. */
export async function expectLanguage(language: Language): Promise<void> {
  const onPages = await loadSpokenOnPages(language);
  speak(onPages && { language, said: { ...onPages.said, ...spokenElsewhere(language)?.said } });
}
