import type { PlaceAnswer } from '@/messages/list';
import type { From } from '@/messages/wire';
import type { WorkId } from '@/model/ids';
import type { Stretch } from '@/model/stretch';
import { mayFollow } from '@/settings/may-follow';
import { loadSettings } from '@/settings/settings';
import { isFollowed } from '@/store/followed';
import { findKnownWorks } from '@/store/known-works';
import { findPlaces, keepPlace } from '@/store/places';
import { Refused } from './keep-received';

/** Where the reader is in a work. Throws Refused for a page in a private window, which is to learn nothing of it. */
export async function answerPlace(work: WorkId, { incognito }: From): Promise<PlaceAnswer> {
  if (incognito) throw new Refused('A private window is told of no place.');
  const [[place], followed] = await Promise.all([findPlaces([work]), isFollowed(work)]);
  return { place: place?.latest.value ?? null, followed };
}

/** Places on their way into the library. */
const underWay = new Set<Promise<null>>();

/**
 * Ends when what was told until now is kept or refused. A reader who goes back to a list has told of their place a moment
 * before the list asks for it, and it is not written yet.
 */
export async function allPlacesTaken(): Promise<void> {
  await Promise.allSettled(underWay);
}

/**
 * Keeps what a content script says was read. One that was taken over can speak of no work but that of its own
 * address, and nobody of private windows, nor of what the reader does not want to be followed in. Throws Refused and
 * CannotWrite.
 */
export function takeStretch(
  stretch: Stretch,
  from: From,
  workAt: (address: string) => WorkId | null,
): Promise<null> {
  const taken = keepStretch(stretch, from, workAt).finally(() => underWay.delete(taken));
  underWay.add(taken);
  return taken;
}

async function keepStretch(
  stretch: Stretch,
  { incognito, address }: From,
  workAt: (address: string) => WorkId | null,
): Promise<null> {
  if (incognito) throw new Refused('Nobody is followed in a private window.');
  const named = workAt(address);
  if (named !== null && named !== stretch.work) {
    throw new Refused(`Work ${stretch.work} was followed at ${address}`);
  }
  const facts = stretch.facts ?? (await findKnownWorks([stretch.work]))[0];
  // It was forgotten while its page was open, which told long ago what it is and is to tell it again.
  if (!facts) throw new Refused(`What work ${stretch.work} is was not told.`);
  if (!mayFollow(await loadSettings(), facts.fandoms))
    throw new Refused('The reader is not to be followed here.');
  await keepPlace(stretch, Date.now());
  return null;
}
