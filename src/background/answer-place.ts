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

/**
 * Keeps what a content script says was read. One that was taken over can speak of no work but that of its own
 * address, and nobody of private windows, nor of what the reader does not want to be followed in. Throws Refused and
 * CannotWrite.
 */
export async function takeStretch(
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
