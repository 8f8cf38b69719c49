import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import type { KeptChapter } from '@/store/chapters';
import type { TextLanguage } from './language-of-work';
import { Part } from './Part';
import { ShownText } from './ShownText';
import { SkinnedText } from './SkinnedText';
import { type ShownPictures, useKeptPictures } from './use-kept-pictures';
import { useReading } from './use-reading';

interface Props {
  work: WorkId;
  chapter: KeptChapter;
  language: TextLanguage;
  /** The author's style sheet, as AO3 served it; null where it is not to be shown. */
  skin: string | null;
}

/** A chapter's text, with its summary and notes where AO3 shows them, once it is known which of its pictures are kept. */
export function ChapterBody({ work, ...props }: Props): JSX.Element | null {
  const { html, summaryHtml, notesHtml, endNotesHtml } = props.chapter;
  const pictures = useKeptPictures(work, [summaryHtml, notesHtml, html, endNotesHtml]);
  return pictures && <Body {...props} pictures={pictures} />;
}

type BodyProps = Omit<Props, 'work'> & { pictures: ShownPictures };

function Body({ chapter, language, skin, pictures }: BodyProps): JSX.Element {
  const text = useRef<HTMLElement>(null);
  useReading(text, chapter, `${chapter.text} ${skin !== null} ${pictures.size}`);
  return (
    <>
      <Part heading={t('chapterSummary')} html={chapter.summaryHtml} {...{ language, pictures }} />
      <Part heading={t('chapterNotes')} html={chapter.notesHtml} {...{ language, pictures }} />
      <section ref={text} class="dg-chapter-text" aria-label={t('chapterText')}>
        {skin === null ? (
          <ShownText html={chapter.html} {...language} pictures={pictures} />
        ) : (
          <SkinnedText html={chapter.html} css={skin} {...language} pictures={pictures} />
        )}
      </section>
      <Part heading={t('chapterEndNotes')} html={chapter.endNotesHtml} {...{ language, pictures }} />
    </>
  );
}
