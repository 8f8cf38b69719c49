import type { Page } from 'puppeteer-core';

/** What Chromium writes down of something that took time. Times in microseconds; `tdur` of the thread's own clock. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  id?: string;
  /** Of what the profiler saw of a thread: see `our-tasks`. */
  args?: { data?: ProfileChunk };
}

interface ProfileChunk {
  startTime?: number;
  timeDeltas?: number[];
  cpuProfile?: {
    nodes?: { id: number; parent?: number; callFrame: { functionName: string; url?: string } }[];
    samples?: number[];
  };
}

/** Everything of these categories that happens in the browser while something is done. */
export async function trace(
  page: Page,
  categories: string[],
  run: () => Promise<unknown>,
): Promise<TraceEvent[]> {
  await page.tracing.start({ categories });
  await run();
  const written: { traceEvents: TraceEvent[] } = JSON.parse(
    Buffer.from((await page.tracing.stop()) ?? []).toString(),
  );
  return written.traceEvents;
}
