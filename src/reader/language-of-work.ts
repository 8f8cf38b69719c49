import { languageOf } from '@/ao3/languages';
import type { Work } from '@/model/work';

/** What a text needs to be shown in its own language and direction. */
export interface TextLanguage {
  lang: string;
  dir: 'ltr' | 'rtl' | 'auto';
}

/** The language of a work's text, titles and notes, as HTML wants it. */
export function languageOfWork({ language }: Work): TextLanguage {
  const { bcp47, direction } = languageOf(language?.code ?? null);
  return { lang: bcp47 === 'und' ? '' : bcp47, dir: direction };
}
