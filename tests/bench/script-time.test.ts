import { describe, expect, it } from 'vitest';
import { timeOfExtensions } from './script-time';

const frame = (url: string) => ({ functionName: '', scriptId: '1', url, lineNumber: 0, columnNumber: 0 });

describe('the time of extensions', () => {
  const profile = {
    nodes: [
      { id: 1, callFrame: frame(''), children: [2, 3] },
      { id: 2, callFrame: frame('chrome-extension://abc/a.js'), children: [4] },
      { id: 3, callFrame: frame('https://a.example/a.js') },
      { id: 4, callFrame: frame('') },
    ],
    startTime: 0,
    endTime: 1000,
    samples: [1, 2, 3, 4],
    timeDeltas: [100, 100, 100, 100],
  };

  it('is what their scripts took and what they called, and nothing of the page’s', () => {
    expect(timeOfExtensions(profile)).toBeCloseTo(0.2);
  });

  it('has no part in what another program did meanwhile', () => {
    expect(timeOfExtensions({ ...profile, timeDeltas: [100, 50_000, 100, 100] })).toBeCloseTo(0.3);
  });
});
