import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { Work } from '@/model/work';
import { InspiredWorks } from './Associations';
import { languageOfWork } from './language-of-work';
import { Part } from './Part';
import { hashOfVersion } from './use-address';
import { noPictures, useKeptPictures } from './use-kept-pictures';
import { useOwnVersions } from './use-own-versions';

/** What AO3 shows after the last chapter: the notes at the end of the work, and what the work inspired. */
export function Afterword({ work }: { work: Work }): JSX.Element {
  const pictures = useKeptPictures(work.id, [work.endNotesHtml]) ?? noPictures;
  const changed = useOwnVersions(work.id).has('endNotesHtml');
  return (
    <>
      <Part
        heading={t('workEndNotes')}
        html={work.endNotesHtml}
        language={languageOfWork(work)}
        pictures={pictures}
      />
      {changed && (
        <p class="dg-soft dg-small dg-versions-line">
          {t('earlierEndNotes')} <a href={hashOfVersion(null, 'all')}>{t('whatChanged')}</a>
        </p>
      )}
      <InspiredWorks works={work.inspiredWorks} />
    </>
  );
}
