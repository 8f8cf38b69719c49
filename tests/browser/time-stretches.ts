import type { Page } from 'puppeteer-core';

/** Every way of the storage to be asked, in a built script. */
const ask = /[\w$.]+\.storage\.local\.get\(/g;

/**
 * A built content script that notes how long it keeps the page at a stretch: whenever it is called by a timer or by a
 * change of the page, and in all that it does at once when the storage answers. Throws where the script asks no storage.
 */
export function timeStretches(script: string): string {
  const timed = script.replace(ask, (found) => `dogearTimed((...all) => ${found}...all))(`);
  if (timed === script) throw new Error('The script is as it was.');
  return `(${watchStretches})();${timed}`;
}

/** Runs in the world of the script, before it. */
function watchStretches(): void {
  const now = () => performance.now();
  const note = (since: number): void => {
    const { dataset } = document.documentElement;
    dataset.stretch = String(Math.max(Number(dataset.stretch ?? 0), now() - since));
  };
  const wait = globalThis.setTimeout;
  const timed =
    <Given extends unknown[]>(call: (...given: Given) => unknown) =>
    (...given: Given): void => {
      const since = now();
      call(...given);
      note(since);
    };
  const Observer = globalThis.MutationObserver;
  Object.assign(globalThis, {
    MutationObserver: class extends Observer {
      constructor(call: MutationCallback) {
        super(timed(call));
      }
    },
    setTimeout: (call: (...given: unknown[]) => unknown, ms?: number, ...given: unknown[]) =>
      wait(timed(call), ms, ...given),
    // What follows an answer runs at once, a few promises later, and before any other task.
    dogearTimed:
      (get: (...all: unknown[]) => Promise<unknown>) =>
      async (...all: unknown[]) => {
        const answer = await get(...all);
        return new Promise((done) =>
          wait(async () => {
            const since = now();
            done(answer);
            for (let turn = 0; turn < 50; turn += 1) await null;
            note(since);
          }),
        );
      },
  });
}

/** The longest stretch (ms) on this page since it was last asked for; 0 where the script was not called. */
export function takeStretch(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement;
    const longest = Number(dataset.stretch ?? 0);
    delete dataset.stretch;
    return longest;
  });
}
