import { t } from '@/i18n/app';

/**
 * "5 of 9 chapters kept", "All 9 chapters kept", or, where nothing tells how many there are, "5 chapters kept"; and how
 * many are kept besides that left AO3.
 */
export function howMuchKept(kept: number, posted: number | null, gone = 0): string {
  const said = howMuchOf(kept, posted);
  return gone > 0 ? t('keptAndGone', { kept: said, count: gone }) : said;
}

function howMuchOf(kept: number, posted: number | null): string {
  if (posted === null || kept > posted) return t('chaptersKept', { count: kept });
  if (kept === posted) return t('allChaptersKept', { count: posted });
  return t('someChaptersKept', { kept, count: posted });
}
