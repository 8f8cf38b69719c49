/** How a text in one of AO3's languages is to be marked up. */
export interface LanguageFacts {
  /** For `lang` and `dc:language`. */
  bcp47: string;
  /** For `dir`. 'auto' where the language is written both ways, so that each text must tell. */
  direction: 'ltr' | 'rtl' | 'auto';
}

/**
 * AO3's codes that are not BCP 47. Most are a three-letter code where a two-letter one exists. Invented languages
 * that AO3 gave a code of its own become private tags of "art", which stands for every invented language.
 */
const other: Readonly<Record<string, string>> = {
  afr: 'af',
  amh: 'am',
  oji: 'oj',
  azj: 'az',
  bos: 'bs',
  cha: 'ch',
  fry: 'fy',
  fuc: 'ff',
  hau: 'ha',
  kal: 'kl',
  kan: 'kn',
  kat: 'ka',
  cor: 'kw',
  khm: 'km',
  kir: 'ky',
  mon: 'mn',
  ptBR: 'pt-BR',
  ptPT: 'pt-PT',
  kaz: 'kk',
  slv: 'sl',
  tat: 'tt',
  mri: 'mi',
  tel: 'te',
  tir: 'ti',
  bod: 'bo',
  urd: 'ur',
  uig: 'ug',
  vol: 'vo',
  qkz: 'art-x-khuzdul',
  qmd: 'art-x-mandoa',
  tqx: 'art-x-thermian',
  qlq: 'art',
};

const rightToLeft = new Set(['ar', 'arc', 'fa', 'he', 'ota', 'ps', 'uig', 'urd', 'yi']);
/** Kurdish, Hausa and Azerbaijani: AO3's own name for each stands in both scripts. */
const bothWays = new Set(['ku', 'hau', 'azj']);

/**
 * What AO3's short code for a language means elsewhere. The facts cover the 152 codes of AO3's search form
 * (2025-06); a code that is new since then is passed on if it could be BCP 47, else it becomes "und".
 */
export function languageOf(code: string | null): LanguageFacts {
  if (code === null || !/^[a-z]{2,3}$|^pt[BP][RT]$/.test(code)) return { bcp47: 'und', direction: 'auto' };
  const direction = rightToLeft.has(code) ? 'rtl' : bothWays.has(code) ? 'auto' : 'ltr';
  return { bcp47: other[code] ?? code, direction };
}
