import { setTimeout as wait } from 'node:timers/promises';
import { writeProse } from '../archive/write-prose';
import { bundle, openLab } from './lab';
import { type Figure, median, spread } from './table';

const words = 100_000;
const scrolls = 60;

/**
 * Finding a place again in a thousand paragraphs, and following a reader through a chapter of 100,000 words while it is
 * scrolled all the time: the share of one core, and the longest task of ours, from Chromium's own trace.
 */
export async function benchProgress(): Promise<Figure[]> {
  const { browser, page } = await openLab('chrome', await bundle('./follow-bench.ts'));
  try {
    const html = writeProse(1, words);
    const paragraphs = html.split('</p>').map((each) => each.replace(/<[^>]+>/g, ''));
    const answer = await page.evaluate(
      `JSON.stringify(Array.from({ length: 20 }, () => lab.find(${JSON.stringify(paragraphs.slice(0, 1200))})).slice(5))`,
    );
    const found: { oursMs: number; floorMs: number }[] = JSON.parse(String(answer));
    const ours = found.map(({ oursMs }) => oursMs);

    await page.evaluate(`lab.show(${JSON.stringify(html)})`);
    await page.tracing.start({ categories: ['devtools.timeline'] });
    const started = performance.now();
    await page.evaluate('globalThis.stopFollowing = lab.follow()');
    for (let step = 0; step < scrolls; step++) {
      await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
      await wait(100);
    }
    const tookMs = performance.now() - started;
    const trace: { traceEvents: TraceEvent[] } = JSON.parse(
      Buffer.from((await page.tracing.stop()) ?? []).toString(),
    );
    // Who scrolls like that reads nothing; who stays then does.
    await wait(20_000);
    const told = Number(await page.evaluate('stopFollowing()'));
    const tasks = ourTasks(trace.traceEvents);
    if (told === 0 || tasks.length === 0) throw new Error(`Nobody was followed: ${told}, ${tasks.length}.`);
    const share = (tasks.reduce((sum, ms) => sum + ms, 0) / tookMs) * 100;
    return [
      figure('find a place in 1,000 paragraphs', median(ours), 10, 'ms', spread(ours)),
      figure(`follow, of one core, while ${words} words are scrolled`, share, 1, '%'),
      figure('… the longest task of ours', Math.max(...tasks), 4, 'ms'),
    ];
  } finally {
    await browser.close();
  }
}

interface TraceEvent {
  name: string;
  ph: string;
  dur?: number;
}

/** What our timers and listeners took, in ms each: nothing else on the empty page has any. */
function ourTasks(events: readonly TraceEvent[]): number[] {
  const ours = new Set(['TimerFire', 'EventDispatch']);
  return events.filter(({ name, ph }) => ph === 'X' && ours.has(name)).map(({ dur = 0 }) => dur / 1000);
}

/** Beside its goal as the floor: there is nothing that could do less and still know where the reader is. */
const figure = (what: string, ours: number, goal: number, unit: string, off = 0): Figure => ({
  ...{ what, ours, floor: goal, unit, spread: off / goal },
  ratio: ours / goal,
  goal: 1,
});
