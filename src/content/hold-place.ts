import { browser } from 'wxt/browser';
import { findChapterTexts } from '@/ao3/find-chapter-texts';
import { readKnownFacts } from '@/ao3/read-known-facts';
import { findWorkId } from '@/ao3/read-work-id';
import { t } from '@/i18n/place';
import { send } from '@/messages/wire';
import type { WorkId } from '@/model/ids';
import type { Place } from '@/model/place';
import type { Stretch } from '@/model/stretch';
import { goToPoint } from '@/progress/go-to-point';
import { sayPlace } from '@/progress/say-place';
import { type ShownChapter, watchReading } from '@/progress/watch-reading';
import { goOn, takeGoingOn } from '@/settings/going-on';
import { mayFollow } from '@/settings/may-follow';
import { loadSettings } from '@/settings/settings';
import { askAcrossBack } from './ask-across-back';
import { findOffer } from './find-offer';
import { showPlaceBar } from './place-bar';
import type { Feature } from './run-features';

/**
 * Holds the reader's place in a work: offers it when they come back, and follows them from there. Nothing of it happens
 * in private windows.
 */
export const holdPlace: Feature = {
  name: 'Hold the place',
  fits: ({ kind }) => kind === 'work' || kind === 'chapter',

  async run({ document, left }) {
    if (browser.extension.inIncognitoContext) return;
    const chapters = findChapterTexts(document);
    if (chapters.length === 0) return;
    const work = findWorkId(document, document.URL);
    const [settings, { place, followed }] = await askAcrossBack(document.defaultView ?? document, () =>
      Promise.all([loadSettings(), send('findPlace', work)]),
    );
    if (left.aborted) return;

    const facts = readKnownFacts(document);
    if (followed && mayFollow(settings, facts.fandoms)) {
      const tell = telling({ work, facts });
      const stop = watchReading({ chapters, latest: place, tell }, document);
      left.addEventListener('abort', stop);
    }
    if (place)
      await offer(
        document,
        { work, place, chapters, asks: settings.placeOnPage, byKey: settings.letterKeys },
        left,
      );
  },
};

/** Tells the background what was read; what the work is only until it has heard. */
function telling({ work, facts }: Pick<Stretch, 'work' | 'facts'>) {
  let untold = facts;
  return (read: Pick<Stretch, 'place' | 'words' | 'ms'>): void => {
    send('keepPlace', { work, facts: untold, ...read }).then(
      () => {
        untold = null;
      },
      (error: unknown) => {
        untold = facts;
        console.warn('Dogear: the place was not kept.', error);
      },
    );
  };
}

/** What there is to offer. `asks`: false where the reader wants to be led there only if they asked for it. */
interface Held {
  work: WorkId;
  place: Place;
  chapters: readonly ShownChapter[];
  asks: boolean;
  /** The key C goes there. */
  byKey: boolean;
}

async function offer(page: Document, held: Held, left: AbortSignal): Promise<void> {
  const { work, place, chapters, asks, byKey } = held;
  const [found, going] = await Promise.all([findOffer(work, place, chapters), takeGoingOn(work, Date.now())]);
  if (!found || left.aborted) return;
  const go = (): void => {
    if (found.kind === 'here') goToPoint(found.text.inPage, found.point);
    else void goOn(work, Date.now());
  };
  if (going && found.kind === 'here') return go();
  if (!asks) return;
  const { position, percent, words } = sayPlace(place);
  const one = place.chapter === null && position === 1;
  const leave = showPlaceBar(page, {
    place: one ? t('placeInOne', { percent }) : t('placeIn', { position, percent }),
    words,
    byKey,
    guess: found.kind === 'here' && found.guess,
    address: found.kind === 'here' ? null : found.address,
    go,
  });
  left.addEventListener('abort', leave);
}
