import type { TraceEvent } from './trace';

/** What has to be traced for `longestOfUs`. */
export const taskCategories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

/**
 * The thread is looked at about every 0.2 ms. While another program has the core nobody looks, and the time of that
 * program is not the script's.
 */
const longestMicros = 400;

interface Sample {
  at: number;
  micros: number;
  /** The content script that it is in, or is called from, by its file's name; null for the page's own and the browser's. */
  script: string | null;
  /** The browser clears up what scripts left: at the expense of whoever ran last. */
  clearing: boolean;
}

/** For each of our content scripts the longest (ms) that it kept a page's thread in one task, with all that it called. */
export function longestOfUs(events: readonly TraceEvent[]): Map<string, number> {
  const longest = new Map<string, number>();
  for (const { pid, tid, samples } of readProfiles(events)) {
    const tasks = events
      .filter((each) => each.name === 'RunTask' && each.ph === 'X' && each.pid === pid && each.tid === tid)
      .sort((a, b) => a.ts - b.ts);
    let next = 0;
    for (const { ts, dur = 0 } of tasks) {
      while ((samples[next]?.at ?? Number.POSITIVE_INFINITY) < ts) next += 1;
      const first = next;
      while ((samples[next]?.at ?? Number.POSITIVE_INFINITY) <= ts + dur) next += 1;
      for (const [script, ms] of timeByScript(samples.slice(first, next)))
        longest.set(script, Math.max(longest.get(script) ?? 0, ms));
    }
  }
  return longest;
}

function timeByScript(samples: readonly Sample[]): Map<string, number> {
  const time = new Map<string, number>();
  let last: string | null = null;
  for (const { script, clearing, micros } of samples) {
    if (!clearing) last = script;
    if (last !== null) time.set(last, (time.get(last) ?? 0) + Math.min(micros, longestMicros) / 1000);
  }
  return time;
}

interface Profile {
  pid: number;
  tid: number;
  samples: Sample[];
}

function readProfiles(events: readonly TraceEvent[]): Profile[] {
  const begun = events.filter(({ name }) => name === 'Profile');
  return begun.map(({ pid, tid, id, args }) => {
    const chunks = events.filter(
      (each) => each.name === 'ProfileChunk' && each.pid === pid && each.id === id,
    );
    const nodes = new Map<number, { script: string | null; clearing: boolean }>();
    const samples: Sample[] = [];
    let at = args?.data?.startTime ?? 0;
    for (const { cpuProfile, timeDeltas = [] } of chunks.map(({ args }) => args?.data ?? {})) {
      // Whoever calls stands in the list before whom it calls.
      for (const { id, parent, callFrame } of cpuProfile?.nodes ?? []) {
        const [, own] = /^\w+-extension:.*\/content-scripts\/(\w+)/.exec(callFrame.url ?? '') ?? [];
        const caller = parent === undefined ? undefined : nodes.get(parent);
        const clearing = callFrame.functionName === '(garbage collector)';
        nodes.set(id, { script: caller?.script ?? own ?? null, clearing });
      }
      for (const [index, id] of (cpuProfile?.samples ?? []).entries()) {
        const micros = timeDeltas[index] ?? 0;
        at += micros;
        samples.push({ at, micros, ...(nodes.get(id) ?? { script: null, clearing: false }) });
      }
    }
    return { pid, tid, samples: samples.sort((a, b) => a.at - b.at) };
  });
}
