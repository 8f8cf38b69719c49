import { t } from '@/i18n/app';
import type { Mistake } from '@/rules/mistake';

/** Where a line is not understood, what is missing, and what stands there, in a sentence. */
export function sayMistake({ line, column, wanted, found }: Mistake): string {
  const expected = t(`mistake_${wanted}`);
  const what = found === '' ? expected : t('mistakeFound', { what: expected, found });
  return t('mistakeAt', { line: String(line), column: String(column), what });
}
