import { t } from '@/i18n/app';
import type { RowMistake } from './find-row-mistakes';

/** What is wrong in a row of the form, in a sentence. */
export function sayRowMistake({ what, found }: RowMistake): string {
  switch (what) {
    case 'text':
    case 'first':
    case 'number':
    case 'shelf':
    case 'work':
      return t(`rowMistake_${what}`);
    case 'no work':
      return t('rowMistakeNoWork', { found });
    default:
      return t(`mistake_${what}`);
  }
}
