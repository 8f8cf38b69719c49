import type { JSX } from 'preact';
import { t } from '@/i18n/app';
import type { WorkId } from '@/model/ids';
import type { KnownFacts } from '@/model/known-work';
import { isFollowed, keepFollowed } from '@/store/followed';
import { keepKnownWork } from '@/store/known-works';
import { findPlaces } from '@/store/places';
import { Notice } from '@/ui/Notice';
import { Switch } from '@/ui/Switch';
import { sayWhere } from '@/ui/say-where';
import { useChange } from '@/ui/use-change';
import { useLive } from '@/ui/use-live';
import { useSettings } from '@/ui/use-settings';

interface Props {
  work: WorkId;
  kept: boolean;
  /** What the page tells of a work that is not kept: without it the options could not name it. */
  facts: KnownFacts | null;
}

/** Where the reader is in the work on the page, and whether they want that remembered. */
export function PlaceHere({ work, kept, facts }: Props): JSX.Element | null {
  const live = useLive(async () => {
    const [[place], followed] = await Promise.all([findPlaces([work]), isFollowed(work)]);
    return { place: place?.latest.value ?? null, followed };
  }, [work]);
  const settings = useSettings();
  const [failed, change] = useChange();
  if (live.kind !== 'ready' || settings === null) return null;
  const { place, followed } = live.value;
  const follow = async (on: boolean): Promise<void> => {
    if (facts) await keepKnownWork({ ...facts, work, seenAt: Date.now() });
    await keepFollowed(work, on);
  };
  const inOne = place?.chapter === null && place.position === 1;
  return (
    <>
      {failed && <Notice trouble>{t('cannotWrite')}</Notice>}
      {place && <p>{t(inOne ? 'placeHereOne' : 'placeHere', { place: sayWhere(place) })}</p>}
      {place && kept && (
        <a class="dg-button" href={`/reader.html?work=${work}#place`} target="_blank" rel="noreferrer">
          {t('placeOpen')}
        </a>
      )}
      {settings.followReading ? (
        <Switch label={t('placeFollow')} on={followed} onSwitch={(on) => change(() => follow(on))} />
      ) : (
        <p class="dg-soft dg-small">{t('placesOff')}</p>
      )}
    </>
  );
}
