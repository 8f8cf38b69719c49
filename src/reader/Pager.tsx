import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { hashOf } from './use-address';

interface Props {
  /** Null: the title page. Undefined: there is nothing before, or after. */
  previous: number | null | undefined;
  next: number | undefined;
}

/** To the page before and the page after. */
export function Pager({ previous, next }: Props): JSX.Element {
  return (
    <nav class="dg-pager" aria-label={t('pager')}>
      {previous !== undefined && (
        <a class="dg-button" rel="prev" href={hashOf(previous)}>
          <span aria-hidden="true">←</span> {previous === null ? t('titlePage') : t('previousChapter')}
        </a>
      )}
      {next !== undefined && (
        <a class="dg-button dg-primary" rel="next" href={hashOf(next)}>
          {t('nextChapter')} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  );
}
