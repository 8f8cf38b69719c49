import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** A file of Linux's about a process; '' where it has ended in between, and on every other system. */
export function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** The processes that a process started, and those that they started. */
export function processesBelow(ancestor: number): number[] {
  const all = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  const parents = new Map(
    all.map((name) => [
      Number(name),
      Number(/^PPid:\s*(\d+)/m.exec(readProcess(Number(name), 'status'))?.[1]),
    ]),
  );
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === ancestor || isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

/**
 * How long (ms) a browser computes while something is done in it: all of its processes and threads together. Other
 * programs on the machine are no part of it, as they are of the time by the clock.
 */
export async function cpuMs(browser: Browser, run: () => Promise<unknown>): Promise<number> {
  const pid = browser.process()?.pid ?? -1;
  const processes = [pid, ...processesBelow(pid)];
  const before = processes.map(computed);
  await run();
  const after = processes.map(computed);
  return after.reduce((sum, { fine, coarse }, at) => {
    const fineMs = fine - (before[at]?.fine ?? 0);
    const coarseMs = coarse - (before[at]?.coarse ?? 0);
    return sum + (coarseMs - fineMs > 2 * tickMs ? coarseMs : fineMs);
  }, 0);
}

/** In what Linux counts the time of a process, in ms. */
const tickMs = 10;

/**
 * What a process has computed, in ms: by the scheduler's own count, which is exact and knows nothing of threads that have
 * ended, such as a worker's, and by that of the whole process, which is in ticks and forgets none.
 */
function computed(pid: number): { fine: number; coarse: number } {
  const nanoseconds = tasksOf(pid).map((task) =>
    Number(readProcess(pid, `task/${task}/schedstat`).split(' ')[0] ?? 0),
  );
  // After the name, which may hold anything but ends in ")": the 12th and 13th field.
  const fields = readProcess(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return {
    fine: nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6,
    coarse: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * tickMs,
  };
}

const tasksOf = (pid: number): string[] =>
  existsSync(`/proc/${pid}/task`) ? readdirSync(`/proc/${pid}/task`) : [];
