import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { KeptChapter } from '@/store/chapters';
import type { TextLanguage } from './language-of-work';
import { Part } from './Part';
import { ShownText } from './ShownText';
import { SkinnedText } from './SkinnedText';
import { useReading } from './use-reading';

interface Props {
  chapter: KeptChapter;
  language: TextLanguage;
  /** The author's style sheet, as AO3 served it; null where it is not to be shown. */
  skin: string | null;
}

/** A chapter's text, with its summary and notes where AO3 shows them. */
export function ChapterBody({ chapter, language, skin }: Props): JSX.Element {
  const text = useRef<HTMLElement>(null);
  useReading(text, chapter, `${chapter.text} ${skin !== null}`);
  return (
    <>
      <Part heading={t('chapterSummary')} html={chapter.summaryHtml} language={language} />
      <Part heading={t('chapterNotes')} html={chapter.notesHtml} language={language} />
      <section ref={text} class="dg-chapter-text" aria-label={t('chapterText')}>
        {skin === null ? (
          <ShownText html={chapter.html} {...language} />
        ) : (
          <SkinnedText html={chapter.html} css={skin} {...language} />
        )}
      </section>
      <Part heading={t('chapterEndNotes')} html={chapter.endNotesHtml} language={language} />
    </>
  );
}
