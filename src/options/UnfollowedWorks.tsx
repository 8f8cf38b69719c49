import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import { keepFollowed, listUnfollowed } from '@/store/followed';
import { findKnownWorks } from '@/store/known-works';
import { findWorks } from '@/store/works';
import { Button } from '@/ui/Button';
import { useChange } from '@/ui/use-change';
import { useLive } from '@/ui/use-live';

/** The works in which the reader said that they do not want to be followed, each to be taken back. */
export function UnfollowedWorks(): JSX.Element | null {
  const live = useLive(async () => {
    const ids = await listUnfollowed();
    const [known, kept] = await Promise.all([findKnownWorks(ids), findWorks(ids)]);
    return ids.map((work) => ({
      work,
      title:
        known.find((each) => each.work === work)?.title ??
        kept.find(({ id }) => id === work)?.work.title ??
        t('workUnnamed', { work: String(work) }),
    }));
  }, []);
  const [, change] = useChange();
  if (live.kind !== 'ready' || live.value.length === 0) return null;
  return (
    <>
      <h3>{t('unfollowedWorks')}</h3>
      <ul class="dg-plain dg-stack">
        {live.value.map(({ work, title }) => (
          <li key={work} class="dg-row dg-apart">
            <span dir="auto">{title}</span>
            <Button
              look="quiet"
              aria-label={t('followAgainNamed', { title })}
              onClick={() => change(() => keepFollowed(work, true))}
            >
              {t('followAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
