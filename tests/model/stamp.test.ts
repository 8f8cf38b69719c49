import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStamp, laterOf, nextStamp, type Register, type Stamp, stampTime } from '@/model/stamp';

const times = fc.integer({ min: 0, max: 8.64e13 });
const devices = fc.stringMatching(/^[0-9a-z]{8}$/);
const stamps = fc.tuple(times, devices).map(([now, device]) => nextStamp(null, now, device));

describe('stamps', () => {
  it('are later than every one before, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(times, { minLength: 2 }), devices, (clock, device) => {
        let last: Stamp | null = null;
        for (const now of clock) {
          const next: Stamp = nextStamp(last, now, device);
          if (last !== null) expect(next > last).toBe(true);
          expect(stampTime(next)).toBeGreaterThanOrEqual(now);
          last = next;
        }
      }),
    );
  });

  it('sort as their moments do', () => {
    fc.assert(
      fc.property(stamps, stamps, (one, other) => {
        if (stampTime(one) < stampTime(other)) expect(one < other).toBe(true);
      }),
    );
  });

  it('carry the count into the time when it is full', () => {
    const full = findStamp('000000001-zzzz-device00');
    expect(nextStamp(full, 0, 'device00')).toBe('000000002-0000-device00');
  });

  it.each(['', '000000001-0000', '00000000A-0000-device00', '000000001-0000-device00x'])(
    'are not %j',
    (text) => expect(findStamp(text)).toBeNull(),
  );

  it('are not made for a time before 1970 or a device of another shape', () => {
    expect(() => nextStamp(null, -1, 'device00')).toThrow(RangeError);
    expect(() => nextStamp(null, 1, 'DEVICE')).toThrow(RangeError);
  });
});

describe('registers', () => {
  const registers: fc.Arbitrary<Register<string>> = stamps.map((at) => ({ value: at, at }));

  it('join alike in any order and grouping, and with themselves', () => {
    fc.assert(
      fc.property(registers, registers, registers, (a, b, c) => {
        expect(laterOf(a, b)).toEqual(laterOf(b, a));
        expect(laterOf(laterOf(a, b), c)).toEqual(laterOf(a, laterOf(b, c)));
        expect(laterOf(a, a)).toEqual(a);
      }),
    );
  });
});
