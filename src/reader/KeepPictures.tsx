import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { archiveHosts } from '@/ao3/addresses';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import type { PictureState } from '@/model/picture';
import { listPicturesOf } from '@/saving/list-pictures-of';
import { listPictureStates } from '@/store/pictures';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useLive } from '@/ui/use-live';
import { useSettings } from '@/ui/use-settings';
import { placesOf, useKeepingPictures } from './use-keeping-pictures';

interface Props {
  work: WorkId;
  /** When something about the work last changed, in ms: there may be other pictures then. */
  changedAt: number;
}

/**
 * How many of a work's pictures are in the copy, those that are not and why, and the button that has them fetched. Nothing
 * where the reader wants no pictures.
 */
export function KeepPictures({ work, changedAt }: Props): JSX.Element | null {
  const [shown, setShown] = useState<readonly string[]>([]);
  useEffect(() => {
    listPicturesOf(work).then(setShown, console.error);
  }, [work, changedAt]);
  const live = useLive(() => listPictureStates(work), [work]);
  const settings = useSettings();
  const { keeping, keep, stop } = useKeepingPictures(work);
  if (live.kind === 'failed') throw live.error;
  if (live.kind === 'loading' || shown.length === 0 || !settings?.showPictures) return null;

  const stateOf = (address: string): PictureState | undefined =>
    archiveHosts.has(new URL(address).hostname) ? 'archive' : live.value.get(address);
  const kept = shown.filter((address) => stateOf(address) === 'kept');
  const never = shown.filter((address) => stateOf(address) === undefined);
  const without = shown.flatMap((address) => {
    const state = stateOf(address);
    return state === undefined || state === 'kept' ? [] : [{ address, state }];
  });
  const again = without.filter(({ state }) => state !== 'archive').map(({ address }) => address);
  const wanted = [...never, ...again];
  return (
    <section class="dg-card dg-stack dg-noprint" aria-labelledby="pictures">
      <h2 id="pictures">{t('pictures')}</h2>
      <p role="status">
        {keeping.kind === 'running'
          ? t('picturesComing', { done: keeping.done + 1, total: keeping.total })
          : t('picturesKept', { count: shown.length, kept: kept.length })}
      </p>
      {keeping.kind === 'running' && (
        <>
          <progress aria-labelledby="pictures" max={keeping.total} value={keeping.done} />
          <div>
            <Button onClick={stop}>{t('picturesStop')}</Button>
          </div>
        </>
      )}
      {keeping.kind === 'refused' && <Notice>{t('picturesRefused')}</Notice>}
      {keeping.kind === 'failed' && <Notice trouble>{t('cannotWrite')}</Notice>}
      {keeping.kind !== 'running' && wanted.length > 0 && (
        <>
          <p class="dg-soft">{t('picturesWhat', { places: placesOf(wanted).join(', ') })}</p>
          <div>
            <Button onClick={() => keep(wanted)}>
              {never.length > 0
                ? t('picturesKeep', { count: wanted.length })
                : t('picturesAgain', { count: wanted.length })}
            </Button>
          </div>
        </>
      )}
      {without.length > 0 && (
        <details>
          <summary>{t('picturesWithout', { count: without.length })}</summary>
          <ul class="dg-bullets">
            {without.map(({ address, state }) => (
              <li key={address}>
                <a href={address} target="_blank" rel="noopener noreferrer nofollow" dir="auto">
                  {nameOf(address)}
                </a>
                {': '}
                {t(`picture_${state}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** The host, and the name of the file there. */
function nameOf(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host} … ${pathname.split('/').at(-1)}`;
}
