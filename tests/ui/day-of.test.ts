import { describe, expect, it } from 'vitest';
import { dayOf } from '@/ui/day-of';

describe('dayOf', () => {
  it('is the day on the reader’s own calendar', () => {
    expect(dayOf(new Date(2024, 0, 31, 0, 5).getTime())).toBe('2024-01-31');
    expect(dayOf(new Date(2024, 11, 1, 23, 55).getTime())).toBe('2024-12-01');
  });
});
