import type { From } from '@/messages/wire';
import type { SeenFacts } from '@/model/facts';
import { loadSettings } from '@/settings/settings';
import { forgetSeen, keepSeen } from '@/store/seen';
import { Refused } from './keep-received';

/**
 * Remembers what a list said of its works, if the reader wants that. Throws Refused for a page in a private window, of
 * which nothing is recorded, and CannotWrite.
 */
export async function takeSeen(works: SeenFacts[], { incognito }: From): Promise<null> {
  if (incognito) throw new Refused('Nothing is recorded of a private window.');
  if (!(await loadSettings()).rememberSeen) return null;
  await keepSeen(works, Date.now());
  // They may have turned it off while this was written, and what was there was forgotten before.
  if (!(await loadSettings()).rememberSeen) await forgetSeen();
  return null;
}
