import type { CDPSession, Page } from 'puppeteer-core';

export interface Spent {
  /** Of the page's own thread: what else the machine does is no part of it, nor is what a worker does. */
  cpuMs: number;
  wallMs: number;
}

/** Chromium only. Gives a function that runs a call in the page and says what it took. */
export async function watchCpu(page: Page): Promise<(call: string) => Promise<Spent>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async (call) => {
    const before = await cpuSeconds(session);
    const begun = performance.now();
    await page.evaluate(call);
    const wallMs = performance.now() - begun;
    return { cpuMs: ((await cpuSeconds(session)) - before) * 1000, wallMs };
  };
}

async function cpuSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}
