import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { writeProse } from '../archive/write-prose';
import { bundle, openLab } from './lab';
import { type BenchOptions, roundsOf, sizesOf } from './options';
import { alone, inRounds } from './rounds';
import type { Figure } from './table';
import { trace } from './trace';

const words = [10_000, 100_000, 1_000_000];

/**
 * Finding a place again in a thousand paragraphs, and following a reader through a chapter while it is scrolled all the
 * time: the share of one core, and the longest task of ours, from Chromium's own trace. There is nothing that could do
 * less and still know where the reader is.
 */
export async function benchProgress(options: BenchOptions): Promise<Figure[]> {
  const { browser, page } = await openLab('chrome', await bundle('./follow-bench.ts'));
  try {
    const paragraphs = writeProse(1, 100_000)
      .split('</p>')
      .map((each) => each.replace(/<[^>]+>/g, ''));
    const found = await inRounds(roundsOf(options, 5, 15), async () =>
      Number(await page.evaluate(`lab.find(${JSON.stringify(paragraphs.slice(0, 1200))})`)),
    );
    const figures = [alone({ what: 'find a place in 1,000 paragraphs', unit: 'ms', goal: 10 }, found)];
    for (const size of sizesOf(options, words)) figures.push(...(await follow(page, size, options)));
    return figures;
  } finally {
    await browser.close();
  }
}

async function follow(page: Page, size: number, options: BenchOptions): Promise<Figure[]> {
  await page.evaluate(`lab.show(${JSON.stringify(writeProse(1, size))})`);
  await page.evaluate('globalThis.stopFollowing = lab.follow()');
  const rounds = await inRounds(roundsOf(options, 0, 5), async () => {
    const started = performance.now();
    const events = await trace(page, ['devtools.timeline'], async () => {
      for (let step = 0; step < 15; step++) {
        await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
        await wait(100);
      }
    });
    const tasks = ourTasks(events);
    if (tasks.length === 0) throw new Error('Nobody was followed.');
    const sum = tasks.reduce((sum, ms) => sum + ms, 0);
    return { share: (sum / (performance.now() - started)) * 100, longest: Math.max(...tasks) };
  });
  await page.evaluate('stopFollowing()');
  const what = `follow through ${size.toLocaleString('en')} words, scrolled all the time`;
  return [
    alone(
      {
        what: `${what}: of one core`,
        unit: '%',
        goal: 1,
        cause: 'the text is looked through where the window moved.',
      },
      rounds.map(({ share }) => share),
    ),
    alone(
      {
        what: `… the longest task of ours, ${size.toLocaleString('en')} words`,
        unit: 'ms',
        goal: 4,
        cause: 'taken by the clock: on a busy machine it holds the turns of others.',
      },
      rounds.map(({ longest }) => longest),
    ),
  ];
}

/** What our timers and listeners took, in ms each: nothing else on the empty page has any. */
function ourTasks(events: Awaited<ReturnType<typeof trace>>): number[] {
  const ours = new Set(['TimerFire', 'EventDispatch']);
  return events.filter(({ name, ph }) => ph === 'X' && ours.has(name)).map(({ dur = 0 }) => dur / 1000);
}
