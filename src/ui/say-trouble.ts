import { t } from '@/i18n/app';

/** What Dexie and the browsers call a database that they do not open: private windows, a full or damaged disk. */
const closed: ReadonlySet<string> = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'OpenFailedError',
  'QuotaExceededError',
  'UnknownError',
]);

/** An error that nobody expected, as a sentence. */
export function sayTrouble(error: unknown): string {
  if (error instanceof Error && closed.has(error.name)) return t('libraryClosed');
  return t('wentWrongWhat', { error: error instanceof Error ? error.message : String(error) });
}
