import type { RefObject } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { knownFacts } from '@/model/known-work';
import { gatherText } from '@/progress/gather-text';
import { goToPoint } from '@/progress/go-to-point';
import { findPlace } from '@/progress/place-in-text';
import { watchReading } from '@/progress/watch-reading';
import { mayFollow } from '@/settings/may-follow';
import { loadSettings } from '@/settings/settings';
import type { KeptChapter } from '@/store/chapters';
import { findPlaces, keepPlace } from '@/store/places';
import { type HeldPlace, HeldPlaceContext } from './held-place';

/**
 * Follows the reader through the chapter that is shown in `around`, and takes them to their place in it where they
 * asked for that. `drawn`: changes whenever the chapter is drawn anew.
 */
export function useReading(
  around: RefObject<HTMLElement | null>,
  { id, position }: Pick<KeptChapter, 'id' | 'position'>,
  drawn: string,
): void {
  const held = useContext(HeldPlaceContext);
  const work = held?.work.id ?? null;
  useEffect(() => {
    const text = findText(around.current);
    if (!held || !text || browser.extension.inIncognitoContext) return undefined;
    const left = new AbortController();
    void follow(held, { id, position, text }, left.signal);
    return () => left.abort();
  }, [work, id, position, drawn]);

  const going = held?.going ?? false;
  useEffect(() => {
    const text = findText(around.current);
    if (!going || !held?.place || !text) return;
    const { place, arrive } = held;
    if (place.chapter !== null && id !== null ? place.chapter !== id : place.position !== position) return;
    void gatherText(text).then((gathered) => {
      const found = findPlace(place, gathered);
      if (found) goToPoint(gathered.inPage, found);
      arrive();
    });
  }, [going, work, id, position, drawn]);
}

/** The text itself: in the creator's own style it stands in a shadow tree. */
function findText(around: HTMLElement | null): Element | null {
  const skinned = around?.querySelector('.dg-skinned')?.shadowRoot ?? around;
  return skinned?.querySelector('.dg-text') ?? null;
}

type Shown = Parameters<typeof watchReading>[0]['chapters'][number];

async function follow({ work }: HeldPlace, shown: Shown, left: AbortSignal): Promise<void> {
  const [settings, [kept]] = await Promise.all([loadSettings(), findPlaces([work.id])]);
  if (left.aborted || !mayFollow(settings, work.fandoms)) return;
  const stop = watchReading(
    {
      chapters: [shown],
      latest: kept?.latest.value ?? null,
      tell: (read) => {
        keepPlace({ work: work.id, facts: knownFacts(work), ...read }, Date.now()).catch((error: unknown) =>
          console.error('The place was not kept.', error),
        );
      },
    },
    document,
  );
  left.addEventListener('abort', stop);
}
