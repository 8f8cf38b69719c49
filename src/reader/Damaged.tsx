import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { send } from '@/messages/wire';
import { isToCome } from '@/model/job';
import type { Work } from '@/model/work';
import { type Damage, findDamage } from '@/saving/find-damage';
import { forgetDamaged } from '@/saving/forget-damaged';
import { findJob } from '@/store/jobs';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useLive } from '@/ui/use-live';

interface Props {
  work: Work;
  /** The position of the chapter that is open; null: none is. */
  open: number | null;
}

/** Says which chapters of a work are damaged, and fetches it again when the reader says so; nothing where none is. */
export function Damaged({ work, open }: Props): JSX.Element | null {
  const live = useLive(() => Promise.all([findDamage(work.id, open), findJob(work.id)]), [work.id, open]);
  const [failed, setFailed] = useState(false);
  if (live.kind !== 'ready') return null;
  const [damaged, job] = live.value;
  if (damaged.length === 0) return null;
  const waits = job !== null && isToCome(job);
  return (
    <Notice trouble>
      <div class="dg-stack">
        <p>{t('chaptersDamaged', { count: damaged.length, chapters: sayPositions(damaged) })}</p>
        <p>{t('chaptersDamagedWhat')}</p>
        {failed && <p>{t('cannotWrite')}</p>}
        {waits ? (
          <p>{t('chaptersFetching')}</p>
        ) : (
          <Button
            onClick={() =>
              void mend(work, damaged).catch((error: unknown) => {
                console.error(error);
                setFailed(true);
              })
            }
          >
            {t('chaptersFetch')}
          </Button>
        )}
      </div>
    </Notice>
  );
}

/** The numbers of the first few. */
function sayPositions(damaged: readonly Damage[]): string {
  const positions = damaged.slice(0, 10).map(({ head }) => String(head.position));
  return positions.join(', ') + (damaged.length > 10 ? ', …' : '');
}

async function mend({ id, title }: Work, damaged: readonly Damage[]): Promise<void> {
  await forgetDamaged(id, damaged);
  // How many chapters AO3 has does not matter here: it is asked in any case.
  const unknown = { chaptersPosted: null, updatedOn: null, updatedAt: null, restricted: null };
  await send('queueWorks', { works: [{ work: id, title, ...unknown }], task: 'keep', sure: true });
}
