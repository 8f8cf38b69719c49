import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { OwnText } from '@/model/own-text';
import type { Work } from '@/model/work';
import { Heading } from './Heading';
import { languageOfWork } from './language-of-work';
import type { TextVersion } from './list-text-versions';
import { TextVersions } from './TextVersions';
import { hashOf } from './use-address';
import { useOwnVersions } from './use-own-versions';

const headings = {
  summaryHtml: 'summary',
  notesHtml: 'notes',
  endNotesHtml: 'workEndNotes',
  skinCss: 'creatorStyle',
} as const satisfies Record<OwnText, string>;

/** What a work's own summary, notes and style have been, each compared with what it is. */
export function WorkVersions({ work, moved }: { work: Work; moved: boolean }): JSX.Element {
  const versions = useOwnVersions(work.id);
  const language = languageOfWork(work);
  return (
    <article class="dg-stack">
      <div class="dg-title">
        <Heading moved={moved} language={language}>
          {t('whatChangedIn', { name: work.title })}
        </Heading>
      </div>
      <p>
        <a href={hashOf(null)}>{t('backToTitle')}</a>
      </p>
      {[...versions].map(([name, all]) => (
        <TextVersions
          key={name}
          work={work.id}
          heading={t(headings[name])}
          versions={name === 'skinCss' ? all.map(asLines) : all}
          language={name === 'skinCss' ? { lang: '', dir: 'ltr' } : language}
        />
      ))}
    </article>
  );
}

/** A style sheet is read as it is written, line by line. */
function asLines({ html: css, ...version }: TextVersion): TextVersion {
  const written = (css ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const lines = written.split('\n').map((line) => `<p>${line}</p>`);
  return { ...version, html: css === null ? null : lines.join('') };
}
