import type { JSX } from 'preact';
import { linkTo } from '@/ao3/link-to';
import { date, t } from '@/i18n/app';
import type { Work } from '@/model/work';
import { bylineOf } from '@/ui/byline-of';
import { dayOf } from '@/ui/day-of';
import { later } from '@/ui/later';
import { Notice } from '@/ui/Notice';
import { Afterword } from './Afterword';
import { ChapterBody } from './ChapterBody';
import { chapterName } from './chapter-name';
import { Heading } from './Heading';
import { languageOfWork } from './language-of-work';
import type { Entry } from './list-entries';
import { OneVersion } from './OneVersion';
import { StandingOfWork } from './StandingOfWork';
import { StyleSwitch } from './StyleSwitch';
import type { Address } from './use-address';
import { useKeptChapter } from './use-kept-chapter';
import { VersionNotes } from './VersionNotes';

// Texts are compared by a library of their own, which nobody needs who reads on.
const Versions = later(async () => (await import('./Versions')).Versions);

interface Props {
  work: Work;
  entry: Entry;
  /** Whether the work ends with this chapter. */
  last: boolean;
  moved: boolean;
  version: Address['version'];
}

/** One chapter, one or all of its versions, or the reason why it is not here. */
export function ChapterPage({ work, entry, last, moved, version }: Props): JSX.Element | null {
  const kept = useKeptChapter(work.id, entry.position);
  const language = languageOfWork(work);
  if (kept === null) return null;
  const { chapter, choices, styled } = kept;
  const name = chapterName(entry);
  if (chapter && version !== null) {
    return (
      <article class="dg-stack">
        <div class="dg-title">
          <Heading moved={moved} language={language}>
            {version === 'all' ? t('whatChangedIn', { name }) : name}
          </Heading>
        </div>
        {version === 'all' ? (
          <Versions work={work.id} {...{ chapter, choices, language }} />
        ) : (
          <OneVersion work={work.id} chapter={chapter} text={version.text} language={language} />
        )}
      </article>
    );
  }
  return (
    <>
      <article class="dg-stack">
        <div class="dg-title">
          <Heading moved={moved} language={language}>
            {name}
          </Heading>
          {chapter?.byline && <p>{t('chapterBy', { authors: bylineOf(chapter.byline) })}</p>}
        </div>
        {entry.state === 'gone' && (
          <Notice>{t('goneChapterWhat', { day: date(dayOf(entry.head?.asOf ?? 0)) })}</Notice>
        )}
        {chapter ? (
          <>
            <VersionNotes work={work.id} chapter={chapter} choices={choices} />
            <StyleSwitch work={work} styled={styled} />
            <ChapterBody work={work.id} {...{ chapter, language }} skin={styled ? work.skinCss : null} />
          </>
        ) : (
          <Missing work={work} entry={entry} />
        )}
        {last && <Afterword work={work} />}
      </article>
      {last && chapter && <StandingOfWork work={work} at="end" />}
    </>
  );
}

function Missing({ work, entry }: { work: Work; entry: Entry }): JSX.Element {
  const id = entry.head?.id ?? null;
  return (
    <>
      <Notice>{t('missingChapterWhat')}</Notice>
      <p>
        <a
          class="dg-button dg-primary"
          href={id === null ? linkTo.work(work.id) : linkTo.chapter(work.id, id)}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t('openOnAo3')}
        </a>
      </p>
    </>
  );
}
