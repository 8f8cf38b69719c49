import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { Work } from '@/model/work';
import { InspiredWorks } from './Associations';
import { languageOfWork } from './language-of-work';
import { Part } from './Part';
import { noPictures, useKeptPictures } from './use-kept-pictures';

/** What AO3 shows after the last chapter: the notes at the end of the work, and what the work inspired. */
export function Afterword({ work }: { work: Work }): JSX.Element {
  const pictures = useKeptPictures(work.id, [work.endNotesHtml]) ?? noPictures;
  return (
    <>
      <Part
        heading={t('workEndNotes')}
        html={work.endNotesHtml}
        language={languageOfWork(work)}
        pictures={pictures}
      />
      <InspiredWorks works={work.inspiredWorks} />
    </>
  );
}
