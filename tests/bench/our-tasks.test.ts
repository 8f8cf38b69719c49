import { expect, it } from 'vitest';
import { longestOfUs } from './our-tasks';
import type { TraceEvent } from './trace';

const thread = { pid: 1, tid: 2 };
const task = (ts: number, dur: number): TraceEvent => ({ ...thread, name: 'RunTask', ph: 'X', ts, dur });
const frame = (functionName: string, url = '') => ({ functionName, url });
const script = (name: string): string => `chrome-extension://dogear/content-scripts/${name}.js`;

/** Somebody looked every 0.2 ms, from 0 on, and saw these nodes. */
const seen = (samples: number[], deltas = samples.map(() => 200)): TraceEvent[] => [
  { ...thread, name: 'Profile', ph: 'P', ts: 0, id: '0x1', args: { data: { startTime: 0 } } },
  {
    ...{ ...thread, name: 'ProfileChunk', ph: 'P', ts: 0, id: '0x1' },
    args: {
      data: {
        timeDeltas: deltas,
        cpuProfile: {
          samples,
          nodes: [
            { id: 1, callFrame: frame('(root)') },
            { id: 2, parent: 1, callFrame: frame('run', script('work')) },
            { id: 3, parent: 2, callFrame: frame('querySelector') },
            { id: 4, parent: 1, callFrame: frame('follow', script('reading')) },
            { id: 5, parent: 1, callFrame: frame('theirs', 'https://archiveofourown.org/a.js') },
            { id: 6, parent: 1, callFrame: frame('(garbage collector)') },
          ],
        },
      },
    },
  },
];

it('counts what a script of ours does in one task, with all that it calls, and leaves others alone', () => {
  const events = [...seen([2, 3, 5, 5, 2, 4]), task(100, 950), task(1100, 200)];
  expect(longestOfUs(events)).toEqual(
    new Map([
      ['work', expect.closeTo(0.6)],
      ['reading', expect.closeTo(0.2)],
    ]),
  );
});

it('takes the longest task, and does not add up several', () => {
  const events = [...seen([2, 2, 2, 2]), task(100, 200), task(300, 600)];
  expect(longestOfUs(events).get('work')).toBeCloseTo(0.6);
});

it('has whoever ran last clear up, and nobody pay for other programs', () => {
  const events = [...seen([2, 6, 5, 6, 2], [200, 200, 200, 200, 90_000]), task(100, 100_000)];
  expect(longestOfUs(events).get('work')).toBeCloseTo(0.8);
});

it('knows nothing of a thread on which we never ran', () => {
  expect(longestOfUs([...seen([5, 5]), task(100, 900)])).toEqual(new Map());
});
