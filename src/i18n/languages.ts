/** The languages that Dogear speaks, by their BCP 47 names. English is in every script; the others are fetched. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** The language to speak: the reader's choice if it is one, or that of their browser ("es-MX"); else English. */
export function languageFor(chosen: unknown, browsers: string): Language {
  const own = browsers.toLowerCase().split(/[-_]/)[0];
  return (
    languages.find((language) => language === chosen) ??
    languages.find((language) => language === own) ??
    'en'
  );
}
