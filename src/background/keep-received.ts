import type { Received } from '@/messages/receive-readings';
import type { WorkId } from '@/model/ids';
import type { Kept } from '@/model/kept';
import { keepReading } from '@/saving/keep-reading';
import { loadSettings } from '@/settings/settings';

/** A reading that its page may not offer. */
export class Refused extends Error {
  override name = 'Refused';
}

/**
 * Keeps what a content script read. A script that was taken over can offer nothing but the work that its own
 * address names, and without the reader's asking nothing from a private window, nor anything at all unless the
 * reader turned that on. Throws Refused and CannotWrite.
 */
export async function keepReceived(
  { reading, address, asked, incognito }: Received,
  workAt: (address: string) => WorkId | null,
): Promise<Kept> {
  const named = workAt(address);
  if (named !== null && named !== reading.work.id) {
    throw new Refused(`Work ${reading.work.id} was offered by ${address}`);
  }
  if (!asked) {
    if (incognito) throw new Refused('Nothing is kept of private windows by itself.');
    const { keepAutomatically } = await loadSettings();
    if (keepAutomatically !== true) throw new Refused('Works are not kept by themselves.');
  }
  // Our own clock, not the page's: it decides between this reading and others.
  return keepReading(reading, Date.now());
}
