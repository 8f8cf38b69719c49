import { browser } from 'wxt/browser';
import { runJobs } from './run-jobs';

/** Firefox stops a background that calls nothing of the browser's for 30 s, however long it waits for an answer. */
const signOfLifeMs = 10_000;

/**
 * Starts what runs the queue, unless it runs already. Chrome's background has no DOM and is stopped whenever it is
 * idle, so there an unseen page does it (entrypoints/saver); Firefox's background has one and does it itself, calling
 * `changed` after each step.
 */
export async function wakeSaver(changed: () => void): Promise<void> {
  if (browser.offscreen) return openSaver();
  const life = setInterval(() => void browser.runtime.getPlatformInfo(), signOfLifeMs);
  runJobs(changed)
    .catch((error: unknown) => console.error('Dogear: the queue stopped.', error))
    .finally(() => clearInterval(life));
}

async function openSaver(): Promise<void> {
  try {
    await browser.offscreen.createDocument({
      url: 'saver.html',
      reasons: ['DOM_PARSER'],
      justification: 'Reads the works that you queued from the pages that AO3 sends.',
    });
  } catch (error) {
    // There is never more than one; if it is open, it runs the queue.
    const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
    if (open.length === 0) throw error;
  }
}
