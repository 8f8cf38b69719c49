import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { chapterName } from './chapter-name';
import type { Entry } from './list-entries';
import { hashOf } from './use-address';

interface Props {
  entries: readonly Entry[];
  /** The chapter that is open; null on the title page. */
  open: number | null;
}

/** The list of chapters: those that are kept, those that are not, and those that are no longer on AO3. */
export function Contents({ entries, open }: Props): JSX.Element {
  return (
    <ol class="dg-contents">
      {entries.map((entry) => (
        <li key={entry.position} class={`dg-${entry.state}`}>
          <a href={hashOf(entry.position)} aria-current={entry.position === open ? 'page' : undefined}>
            <span dir="auto">{chapterName(entry)}</span>
            {entry.state !== 'kept' && <span class="dg-mark-state">{t(entry.state)}</span>}
          </a>
        </li>
      ))}
    </ol>
  );
}
