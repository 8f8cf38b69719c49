import { describe, expect, it } from 'vitest';
import { compareRuns, type Run } from './compare-runs';
import { parseRun } from './parse-run';
import { alone } from './rounds';

const run = (values: number[], facts: Partial<Run> = {}): Run => ({
  ...{ machine: 'a', at: '2026-11-26T20:00:00.000Z', small: false },
  tables: { popup: [alone({ what: 'first content', unit: 'ms', goal: 100 }, values)] },
  ...facts,
});

describe('two runs', () => {
  it('agree where their spreads touch', () => {
    expect(compareRuns(run([10, 12, 14]), run([13, 15, 17])).differing).toBe(0);
  });

  it('differ where they do not, and say where', () => {
    const { lines, differing } = compareRuns(run([10, 10, 11]), run([13, 13, 14]));
    expect(differing).toBe(1);
    expect(lines).toEqual([
      'popup: first content: 10.00 ± 1.00, 13.00 ± 1.00: DIFFER',
      '1 differ by more than their spread.',
    ]);
  });

  it('differ where one could not measure', () => {
    expect(compareRuns(run([10]), run([])).differing).toBe(1);
  });

  it('say which areas and rows only one of them has', () => {
    const { lines } = compareRuns(run([1], { tables: { bytes: [] } }), run([1], { machine: 'b' }));
    expect(lines).toEqual([
      'Two machines: only ratios may be compared.',
      'bytes: only in the first.',
      'popup: only in the second.',
      'Both runs agree.',
    ]);
  });
});

it('two runs are compared by the names of their rows, whatever stands between', () => {
  const row = (what: string) => alone({ what, unit: 'ms', goal: null }, [10]);
  const one = run([], { tables: { popup: [row('old'), row('same')] } });
  const other = run([], { tables: { popup: [row('new'), row('same')] } });
  expect(compareRuns(one, other).lines).toEqual([
    'popup: old: only in the first.',
    'popup: same: 10.00 ± 0.00, 10.00 ± 0.00: agree',
    'popup: new: only in the second.',
    'Both runs agree.',
  ]);
});

it('rows that are called the same are compared in their order', () => {
  const messages = (count: number) => alone({ what: '… messages', unit: '', goal: 1 }, [count]);
  const one = run([], { tables: { marks: [messages(1), messages(4)] } });
  const other = run([], { tables: { marks: [messages(1), messages(7)] } });
  expect(compareRuns(one, other).lines).toEqual([
    'marks: … messages: 1.00 ± 0.00, 1.00 ± 0.00: agree',
    'marks: … messages (2): 4.00 ± 0.00, 7.00 ± 0.00: DIFFER',
    '1 differ by more than their spread.',
  ]);
});

describe('a run in a file', () => {
  it('comes back as it was, but for what was measured besides', () => {
    const kept = run([10, 12]);
    expect(compareRuns(kept, parseRun(JSON.stringify(kept))).differing).toBe(0);
  });

  it('keeps that something could not be measured', () => {
    const [figure] = parseRun(JSON.stringify(run([]))).tables.popup ?? [];
    expect(figure?.ours).toBeNaN();
  });

  it('is told from any other file', () => {
    expect(() => parseRun('{"tables":{}}')).toThrow('It is no run of the bench');
    expect(() => parseRun('not JSON')).toThrow('It is no run of the bench');
  });
});
