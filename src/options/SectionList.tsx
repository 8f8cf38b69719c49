import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { NamedSection } from './find-sections';

/** The sections that are shown, each to jump to: beside them on a desk, above them on a phone. */
export function SectionList({ sections }: { sections: readonly NamedSection[] }): JSX.Element {
  return (
    <nav class="dg-sections" aria-label={t('optionsSections')}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
