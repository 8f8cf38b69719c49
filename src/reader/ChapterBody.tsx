import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { KeptChapter } from '@/store/chapters';
import type { TextLanguage } from './language-of-work';
import { Part } from './Part';
import { ShownText } from './ShownText';

/** A chapter's text, with its summary and notes where AO3 shows them. */
export function ChapterBody(props: { chapter: KeptChapter; language: TextLanguage }): JSX.Element {
  const { chapter, language } = props;
  return (
    <>
      <Part heading={t('chapterSummary')} html={chapter.summaryHtml} language={language} />
      <Part heading={t('chapterNotes')} html={chapter.notesHtml} language={language} />
      <section class="dg-chapter-text" aria-label={t('chapterText')}>
        <ShownText html={chapter.html} {...language} />
      </section>
      <Part heading={t('chapterEndNotes')} html={chapter.endNotesHtml} language={language} />
    </>
  );
}
