import type { WorkId } from '@/model/ids';
import { loadSettings } from '@/settings/settings';
import { findChapter, type KeptChapter } from '@/store/chapters';
import { type Choices, findChoices, isStyled } from '@/store/choices';
import { useLive } from '@/ui/use-live';

interface ShownChapter {
  /** Null: its text is not kept. */
  chapter: KeptChapter | null;
  choices: Choices;
  /** It is shown in its creator's style. */
  styled: boolean;
}

/** The chapter at a position (1-based) of a kept work, and how it is to be shown; null until that is read. */
export function useKeptChapter(work: WorkId, position: number): ShownChapter | null {
  const live = useLive(
    () => Promise.all([findChapter(work, position), findChoices(work), loadSettings()]),
    [work, position],
  );
  if (live.kind === 'failed') throw live.error;
  if (live.kind === 'loading') return null;
  const [chapter, choices, settings] = live.value;
  return { chapter, choices, styled: isStyled(choices, settings.creatorStyle) };
}
