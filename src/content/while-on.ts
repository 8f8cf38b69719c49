import { speak } from '@/i18n/words';
import { answerOwnPages } from '@/messages/wire';
import { loadOffAndWords, watchOff } from '@/settings/off';
import type { Visit } from './run-features';

/** What our style sheets look for on <html> before they leave a page as AO3 made it. */
const untouched = { dogear: 'open', dogearGate: 'open', dogearMarks: 'off' };

/**
 * Runs something on a page while the reader has not turned us off: on every page, or by our popup on this one for as
 * long as it is there. When they do, its visit is over and it undoes itself; it has another when we are on again.
 * `run` begins before that is known: we ask first, so whatever else is asked of the storage is answered later, and its
 * visit is over by then where we are off. `known`: when it may do what needs no asking. The reader's language is known
 * with it.
 */
export async function whileOn(
  visit: Visit,
  run: (visit: Visit, known: Promise<void>) => Promise<void>,
): Promise<void> {
  const { document, left } = visit;
  if (left.aborted) return;
  let isPageOff = false;
  let leave: (() => void) | null = null;
  const start = (known: Promise<void>): Promise<void> => {
    const ends = new AbortController();
    leave = () => ends.abort();
    return run({ ...visit, left: ends.signal }, known);
  };
  const turn = async (): Promise<void> => {
    // Where the storage cannot be read, nothing can go by what the reader wants: the page stays as it is.
    const { off, words } = await loadOffAndWords().catch(() => ({ off: 'for good', words: null }));
    const isOff = off !== null || isPageOff;
    speak(words);
    if (left.aborted || isOff === (leave === null)) return;
    if (!isOff) return void start(Promise.resolve());
    leave?.();
    leave = null;
    Object.assign(document.documentElement.dataset, untouched);
  };
  const turnPage = {
    parse: (asked: unknown) => (typeof asked === 'boolean' ? asked : null),
    answer: async (asked: boolean | null) => {
      isPageOff = asked ?? isPageOff;
      void turn();
      return isPageOff;
    },
  };
  // A page that the browser put away heard nothing meanwhile.
  document.defaultView?.addEventListener('pageshow', turn, { signal: left });
  const stops = [answerOwnPages({ turnPage }), watchOff(turn)];
  left.addEventListener('abort', () => {
    leave?.();
    for (const stop of stops) stop();
  });
  await start(turn());
}
