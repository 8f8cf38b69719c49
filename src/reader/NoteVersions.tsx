import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import { noteKinds } from '@/store/arrange-chapters';
import type { KeptChapter } from '@/store/chapters';
import { withTexts } from '@/store/own-texts';
import { useLive } from '@/ui/use-live';
import type { TextLanguage } from './language-of-work';
import { listTextVersions } from './list-text-versions';
import { TextVersions } from './TextVersions';

interface Props {
  work: WorkId;
  chapter: KeptChapter;
  language: TextLanguage;
}

const headings = { summary: 'chapterSummary', notes: 'chapterNotes', endNotes: 'chapterEndNotes' } as const;

/** What the summary and the notes of a chapter have been, each compared with what it is. */
export function NoteVersions({ work, chapter, language }: Props): JSX.Element | null {
  const { noteVersions } = chapter;
  const live = useLive(() => withTexts(work, noteVersions), [work, JSON.stringify(noteVersions)]);
  if (live.kind === 'failed') throw live.error;
  if (live.kind === 'loading') return null;
  return (
    <>
      {noteKinds.map((kind) => (
        <TextVersions
          key={kind}
          heading={t(headings[kind])}
          versions={listTextVersions(live.value.filter((version) => version.kind === kind))}
          {...{ work, language }}
        />
      ))}
    </>
  );
}
