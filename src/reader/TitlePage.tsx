import type { ComponentChildren, JSX } from 'preact';
import { linkTo } from '@/ao3/link-to';
import { t } from '@/i18n/app';
import type { Choices } from '@/store/choices';
import type { KeptWork } from '@/store/database';
import type { Shrinkage } from '@/store/shrinkage';
import { bylineOf } from '@/ui/byline-of';
import { howMuchKept } from '@/ui/how-much-kept';
import { Associations, hasAssociations } from './Associations';
import { Contents } from './Contents';
import { FollowSwitch } from './FollowSwitch';
import { Heading } from './Heading';
import { KeepPictures } from './KeepPictures';
import { languageOfWork } from './language-of-work';
import type { Entry } from './list-entries';
import { Metadata } from './Metadata';
import { Part } from './Part';
import { SaveWork } from './SaveWork';
import { StandingOfWork } from './StandingOfWork';
import { hashOf, hashOfVersion } from './use-address';
import { noPictures, useKeptPictures } from './use-kept-pictures';
import { useOwnVersions } from './use-own-versions';
import { WorkNotices } from './WorkNotices';

interface Props {
  kept: KeptWork;
  choices: Choices;
  shrinkage: Shrinkage | null;
  entries: readonly Entry[];
  /** The reader came here from another page of this work. */
  moved: boolean;
  /** The text, where the whole work is one chapter. */
  children?: ComponentChildren;
}

/** What stands before the first chapter: the facts, the title, the summary, the notes, the contents. */
export function TitlePage({ kept, choices, shrinkage, entries, moved, children }: Props): JSX.Element {
  const { work } = kept;
  const language = languageOfWork(work);
  const pictures = useKeptPictures(work.id, [work.summaryHtml, work.notesHtml]) ?? noPictures;
  const versions = useOwnVersions(work.id);
  const first = entries.find(({ state }) => state === 'kept');
  return (
    <>
      <WorkNotices {...{ kept, choices, shrinkage, versions }} />
      <Metadata kept={kept} />
      <div class="dg-title">
        <Heading moved={moved} language={language}>
          {work.title}
        </Heading>
        <p>{t('by', { authors: bylineOf(work.authors) })}</p>
      </div>
      <Part heading={t('summary')} html={work.summaryHtml} {...{ language, pictures }} />
      <Part heading={t('notes')} html={work.notesHtml} {...{ language, pictures }}>
        {hasAssociations(work) && <Associations work={work} />}
      </Part>
      {versions.size > 0 && (
        <p class="dg-soft dg-small dg-versions-line">
          {t('earlierTexts')} <a href={hashOfVersion(null, 'all')}>{t('whatChanged')}</a>
        </p>
      )}
      <div class="dg-row dg-noprint">
        {entries.length > 1 && first && (
          <a class="dg-button dg-primary" href={hashOf(first.position)}>
            {t('startReading')}
          </a>
        )}
        <a class="dg-button" href={linkTo.work(work.id)} target="_blank" rel="noopener noreferrer">
          {t('openOnAo3')}
        </a>
        <SaveWork work={work} />
      </div>
      <KeepPictures work={work.id} changedAt={kept.changedAt} />
      {work.complete !== true && <FollowSwitch work={work.id} choices={choices} />}
      <StandingOfWork work={work} at="beginning" />
      {children}
      {entries.length > 1 && (
        <nav class="dg-stack" aria-labelledby="contents">
          <h2 id="contents">{t('contents')}</h2>
          <p class="dg-soft">{howMuchKept(kept.chaptersKept, work.chaptersPosted, kept.chaptersGone)}</p>
          <Contents entries={entries} open={null} />
        </nav>
      )}
    </>
  );
}
