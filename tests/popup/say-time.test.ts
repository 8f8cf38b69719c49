import { expect, it } from 'vitest';
import { sayTime } from '@/popup/say-time';

it('says minutes, and from two hours on hours', () => {
  expect(sayTime(1000)).toBe('about 1 minute');
  expect(sayTime(119 * 60_000)).toBe('about 119 minutes');
  expect(sayTime(150 * 60_000)).toBe('about 3 hours');
});
