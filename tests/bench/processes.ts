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
  const before = computed(processes);
  await run();
  return computed(processes) - before;
}

/** By the scheduler's own count, in nanoseconds. */
function computed(processes: readonly number[]): number {
  const nanoseconds = processes.flatMap((pid) =>
    tasksOf(pid).map((task) => Number(readProcess(pid, `task/${task}/schedstat`).split(' ')[0] ?? 0)),
  );
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6;
}

const tasksOf = (pid: number): string[] =>
  existsSync(`/proc/${pid}/task`) ? readdirSync(`/proc/${pid}/task`) : [];
