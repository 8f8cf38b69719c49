import { existsSync, writeFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { processesBelow, readProcess } from './processes';

export interface Peak<Answer> {
  /** In megabytes, by Linux's own count of the process of the page; NaN where it does not count. */
  before: number;
  peak: number;
  answer: Answer;
}

/** How much memory the busiest page of a browser takes while something is done in it. */
export async function watchPeak<Answer>(browser: Browser, run: () => Promise<Answer>): Promise<Peak<Answer>> {
  const page = busiestChild(browser.process()?.pid ?? -1);
  if (page === null) return { before: Number.NaN, peak: Number.NaN, answer: await run() };
  const before = megabytes(page, 'VmRSS');
  // Makes the kernel forget the highest mark so far.
  writeFileSync(`/proc/${page}/clear_refs`, '5');
  const answer = await run();
  return { before, peak: megabytes(page, 'VmHWM'), answer };
}

/** Of the browser's other processes the one with the most memory. */
function busiestChild(browser: number): number | null {
  if (!existsSync('/proc/self/clear_refs')) return null;
  const below = processesBelow(browser);
  return below.sort((a, b) => megabytes(b, 'VmRSS') - megabytes(a, 'VmRSS'))[0] ?? null;
}

const megabytes = (pid: number, name: string): number => Number(field(pid, name) ?? 0) / 1024;

function field(pid: number, name: string): string | null {
  return new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(readProcess(pid, 'status'))?.[1] ?? null;
}
