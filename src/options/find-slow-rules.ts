import type { Rule } from '@/model/rule';
import { bareSentence } from '@/rules/rehearse';
import { type Expression, listExpressions } from '@/rules/try-expression';
import { startWorker } from '@/saving/start-worker';
import { addOverruns, mostOverruns } from '@/settings/overruns';

/** Milliseconds after which a worker that says nothing is stopped; to begin with, it has to be loaded. */
const longestMs = 1000;
const longestLoadMs = 10_000;

/**
 * Tries the expressions of these rules in a worker, and gives those rules of which one takes too long, but for those that
 * the reader wants all the same; that they do is remembered. None where the browser has no workers: the page finds them
 * out (`rules/patience`).
 */
export async function findSlowRules<Made extends Rule>(rules: readonly Made[]): Promise<Made[]> {
  const all = rules.flatMap((rule) => listExpressions(rule.when).map((expression) => ({ rule, expression })));
  const told = await tryAll(all.map(({ expression }) => expression));
  const slow: Made[] = [];
  for (const rule of new Set(all.filter((_, index) => told[index]).map(({ rule }) => rule)))
    if (await addOverruns(bareSentence(rule), mostOverruns)) slow.push(rule);
  return slow;
}

/** Of each whether it is slow, as far as that can be told. */
async function tryAll(expressions: readonly Expression[]): Promise<boolean[]> {
  const told: boolean[] = [];
  // It may have been the machine that was busy: the worker is stopped twice before an expression counts as slow.
  let stoppedAt = -1;
  while (told.length < expressions.length) {
    const { came, stopped } = await tryOnce(expressions.slice(told.length));
    told.push(...came);
    if (!stopped) break;
    if (stoppedAt === told.length) told.push(true);
    else stoppedAt = told.length;
  }
  return told;
}

/** What one worker tells of the first of them, and whether it had to be stopped at the next. */
function tryOnce(expressions: readonly Expression[]): Promise<{ came: boolean[]; stopped: boolean }> {
  return new Promise((resolve) => {
    const came: boolean[] = [];
    let worker: Worker | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (stopped: boolean): void => {
      clearTimeout(timer);
      worker?.terminate();
      resolve({ came, stopped });
    };
    try {
      worker = startWorker('trial');
    } catch (error) {
      console.warn('Dogear: expressions are not tried before they are saved.', error);
      return end(false);
    }
    timer = setTimeout(end, longestLoadMs, false);
    worker.addEventListener('error', () => end(false));
    worker.addEventListener('message', ({ data }) => {
      clearTimeout(timer);
      if (typeof data === 'boolean') came.push(data);
      else worker?.postMessage(expressions);
      if (came.length === expressions.length) end(false);
      else timer = setTimeout(end, longestMs, true);
    });
  });
}
