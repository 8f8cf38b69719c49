import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import type { KnownFacts } from '@/model/known-work';
import type { Saying } from '@/model/standing';
import { forgetWork } from '@/store/forget-reading';
import { keepKnownWork } from '@/store/known-works';
import { listOwnShelves } from '@/store/shelves';
import { findStanding, keepStanding } from '@/store/standings';
import { Notice } from '@/ui/Notice';
import { StandingForm } from '@/ui/StandingForm';
import { useChange } from '@/ui/use-change';
import { useLive } from '@/ui/use-live';

interface Props {
  work: WorkId;
  /** What the page tells of a work that is not kept: without it nobody could name it any more. */
  facts: KnownFacts | null;
}

/** Shelf, rating and note of the work on the page. */
export function StandingHere({ work, facts }: Props): JSX.Element | null {
  const live = useLive(() => Promise.all([findStanding(work), listOwnShelves()]), [work]);
  const [failed, change] = useChange();
  if (live.kind !== 'ready') return null;
  const [standing, shelves] = live.value;
  const say = async (saying: Saying): Promise<void> => {
    if (facts) await keepKnownWork({ ...facts, work, seenAt: Date.now() });
    await keepStanding([work], saying);
  };
  return (
    <>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      <StandingForm
        standing={standing}
        shelves={shelves}
        onSay={(saying) => change(() => say(saying))}
        onForget={() => change(() => forgetWork(work))}
      />
    </>
  );
}
