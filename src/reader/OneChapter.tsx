import type { JSX } from 'preact';
import type { Work } from '@/model/work';
import { Afterword } from './Afterword';
import { ChapterBody } from './ChapterBody';
import { chapterName } from './chapter-name';
import { languageOfWork } from './language-of-work';
import type { Entry } from './list-entries';
import { StandingOfWork } from './StandingOfWork';
import { StyleSwitch } from './StyleSwitch';
import { useKeptChapter } from './use-kept-chapter';
import { VersionNotes } from './VersionNotes';

/** The text of a work that is one chapter long, shown on its title page as AO3 shows it. */
export function OneChapter({ work, entry }: { work: Work; entry: Entry }): JSX.Element | null {
  const kept = useKeptChapter(work.id, entry.position);
  if (!kept?.chapter) return null;
  const { chapter, choices, styled } = kept;
  const language = languageOfWork(work);
  return (
    <>
      {entry.title !== null && <h2 {...language}>{chapterName(entry)}</h2>}
      <VersionNotes work={work.id} chapter={chapter} choices={choices} />
      <StyleSwitch work={work} styled={styled} />
      <ChapterBody work={work.id} {...{ chapter, language }} skin={styled ? work.skinCss : null} />
      <Afterword work={work} />
      <StandingOfWork work={work} at="end" />
    </>
  );
}
