import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { Place } from '@/model/place';
import type { Work } from '@/model/work';
import { sayPlace } from '@/progress/say-place';
import { findPlaces } from '@/store/places';
import { Button } from '@/ui/Button';
import { isFreeKey } from '@/ui/is-free-key';
import { useSettings } from '@/ui/use-settings';
import { HeldPlaceContext } from './held-place';
import type { Entry } from './list-entries';
import { hashOf } from './use-address';

interface Props {
  work: Work;
  entries: readonly Entry[];
  /** The chapter that is open; null on the title page. */
  open: number | null;
  /** The address asks for the reader's place itself. */
  asked: boolean;
  children: ComponentChildren;
}

/** Offers the place where the reader was when they opened the work, and takes them there. */
export function HoldPlace({ work, entries, open, asked, children }: Props): JSX.Element | null {
  const [held, setHeld] = useState<{ place: Place | null } | null>(null);
  const [offered, setOffered] = useState(true);
  const [going, setGoing] = useState(false);
  useEffect(() => {
    void findPlaces([work.id]).then(
      ([kept]) => setHeld({ place: kept?.latest.value ?? null }),
      () => setHeld({ place: null }),
    );
  }, [work.id]);
  const place = held?.place ?? null;
  const target = place && findTarget(place, entries);

  const go = (): void => {
    if (!target) return;
    setOffered(false);
    setGoing(target.toPlace);
    // A work of one chapter is all on its title page.
    if (entries.length > 1 && target.position !== open) location.hash = hashOf(target.position);
  };
  useEffect(() => {
    if (asked && held) go();
  }, [asked, held]);

  // A chapter that is drawn first and then another of its places asked for would be followed twice.
  if (held === null) return null;
  const arrive = (): void => setGoing(false);
  const begun = place !== null && !(place.position === 1 && place.fraction < 0.02);
  return (
    <HeldPlaceContext.Provider value={{ work, place, going, arrive }}>
      {offered && !asked && begun && target && !(open === target.position && !target.toPlace) && (
        <Offer place={place} one={entries.length === 1} go={go} dismiss={() => setOffered(false)} />
      )}
      {children}
    </HeldPlaceContext.Provider>
  );
}

/** The chapter of the place, which may have left AO3, or the next where it was read to its end; null where it is not kept. */
function findTarget(place: Place, entries: readonly Entry[]): { position: number; toPlace: boolean } | null {
  const at = entries.findIndex(({ head, position }) =>
    place.chapter === null || !head || head.id === null
      ? position === place.position
      : head.id === place.chapter,
  );
  const toPlace = place.fraction < 1;
  const entry = entries[toPlace ? at : at + 1];
  if (at < 0 || !entry) return null;
  const isThere = entry.state === 'kept' || (toPlace && entry.state === 'gone');
  return isThere ? { position: entry.position, toPlace } : null;
}

interface OfferProps {
  place: Place;
  /** The work has one chapter, so that nobody has to be told which. */
  one: boolean;
  go(): void;
  dismiss(): void;
}

function Offer({ place, one, go, dismiss }: OfferProps): JSX.Element {
  const { position, percent, words } = sayPlace(place);
  const said = one ? t('placeInOne', { percent }) : t('placeIn', { position, percent });
  const letters = useSettings()?.letterKeys === true;
  useLayoutEffect(() => {
    if (!letters) return;
    const press = (event: KeyboardEvent): void => {
      const { key, shiftKey, repeat } = event;
      if (key.toLowerCase() !== 'c' || shiftKey || repeat || !isFreeKey(event)) return;
      event.preventDefault();
      go();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  return (
    <div class="dg-notice dg-row dg-noprint" role="status">
      <Button look="primary" aria-keyshortcuts={letters ? 'c' : undefined} onClick={go}>
        {t('placeGoOn', { place: said })}
      </Button>
      <Button look="quiet" onClick={dismiss}>
        {t('placeDismiss')}
      </Button>
      <span dir="auto">{t('placeQuote', { words })}</span>
    </div>
  );
}
