import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { Saying, Standing } from '@/model/standing';
import type { Work } from '@/model/work';
import { forgetWork } from '@/store/forget-reading';
import { listOwnShelves } from '@/store/shelves';
import { findStanding, keepStanding } from '@/store/standings';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { StandingForm } from '@/ui/StandingForm';
import { useChange } from '@/ui/use-change';
import { useLive } from '@/ui/use-live';

interface Props {
  work: Work;
  /** Before the text, or after its last line. */
  at: 'beginning' | 'end';
}

/** Shelf, rating and note of the work that is read; at its end with the question whether it is finished. */
export function StandingOfWork({ work, at }: Props): JSX.Element | null {
  const live = useLive(() => Promise.all([findStanding(work.id), listOwnShelves()]), [work.id]);
  const [failed, change] = useChange();
  if (live.kind !== 'ready') return null;
  const [standing, shelves] = live.value;
  const say = (saying: Saying): void => change(() => keepStanding([work.id], saying));
  const ends = work.complete === true ? 'finished' : 'waiting';
  const heading = { beginning: 'standingHeading', finished: 'endFinished', waiting: 'endWaiting' } as const;
  return (
    <section class="dg-card dg-stack dg-noprint" aria-labelledby={`standing-${at}`}>
      <h2 id={`standing-${at}`} class="dg-standing-heading">
        {t(heading[at === 'end' ? ends : at])}
      </h2>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      {at === 'end' && <Ended standing={standing} shelf={ends} onSay={say} />}
      <StandingForm
        standing={standing}
        shelves={shelves}
        onSay={say}
        onForget={() => change(() => forgetWork(work.id))}
      />
    </section>
  );
}

interface EndedProps {
  standing: Standing;
  shelf: 'finished' | 'waiting';
  onSay(saying: Saying): void;
}

/** The one press that says so, where reading alone has not put it there: a shelf that was chosen by hand stays. */
function Ended({ standing, shelf, onSay }: EndedProps): JSX.Element {
  const name = t(`shelf_${shelf}`);
  return (
    <p role="status">
      {standing.shelf?.value.name === shelf ? (
        t('shelfIsOn', { shelf: name })
      ) : (
        <Button look="primary" onClick={() => onSay({ kind: 'shelf', shelf })}>
          {t('shelfPut', { shelf: name })}
        </Button>
      )}
    </p>
  );
}
