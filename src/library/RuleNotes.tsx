import type { JSX } from 'preact';
import { t } from '@/i18n/telling';
import type { RuleNote } from './use-rules-of';

/** What the reader's rules say of a kept work, each reason with how severe it is. */
export function RuleNotes({ notes }: { notes: readonly RuleNote[] }): JSX.Element | null {
  if (notes.length === 0) return null;
  return (
    <ul class="dogear dogear-reasons dg-small" aria-label={t('rulesSay')}>
      {notes.map(({ severity, why }) => (
        <li key={`${severity} ${why}`} class="dogear dogear-reason" data-severity={severity} dir="auto">
          <b class="dogear-word">{t(`severity_${severity}`)}</b> {why}
        </li>
      ))}
    </ul>
  );
}
