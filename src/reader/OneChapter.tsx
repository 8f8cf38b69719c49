import type { JSX } from 'preact';
import type { Work } from '@/model/work';
import { loadSettings } from '@/settings/settings';
import { findChapter } from '@/store/chapters';
import { findChoices, isStyled } from '@/store/choices';
import { useLive } from '@/ui/use-live';
import { Afterword } from './Afterword';
import { ChapterBody } from './ChapterBody';
import { chapterName } from './chapter-name';
import { languageOfWork } from './language-of-work';
import type { Entry } from './list-entries';
import { StandingOfWork } from './StandingOfWork';
import { StyleSwitch } from './StyleSwitch';
import { VersionNotes } from './VersionNotes';

/** The text of a work that is one chapter long, shown on its title page as AO3 shows it. */
export function OneChapter({ work, entry }: { work: Work; entry: Entry }): JSX.Element | null {
  const live = useLive(
    () => Promise.all([findChapter(work.id, entry.position), findChoices(work.id), loadSettings()]),
    [work.id, entry.position],
  );
  if (live.kind === 'failed') throw live.error;
  if (live.kind === 'loading') return null;
  const [chapter, choices, settings] = live.value;
  const styled = isStyled(choices, settings.creatorStyle);
  if (chapter === null) return null;
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
