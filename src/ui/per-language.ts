import { language } from '@/i18n/app';

/** Gives what `make` makes of the language that is spoken, made once for each: a formatter is dearer than what it writes. */
export function perLanguage<Made>(make: (language: string) => Made): () => Made {
  const all = new Map<string, Made>();
  return () => {
    const spoken = language();
    const made = all.get(spoken) ?? make(spoken);
    all.set(spoken, made);
    return made;
  };
}
