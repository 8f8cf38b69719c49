/**
 * A moment of a hybrid logical clock, as text: stamps sort as they came about, also where two devices' clocks differ
 * a little or one goes back. Of two values of one fact, the one with the later stamp holds.
 */
declare const brand: unique symbol;
export type Stamp = string & { readonly [brand]: 'stamp' };

/** Which copy of Dogear made a stamp: eight of [0-9a-z], drawn once. It tells two of one moment apart. */
export type DeviceId = string;

/** A fact that may be changed on several devices: what it is, and since when. */
export interface Register<Value> {
  value: Value;
  at: Stamp;
}

const shape = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{8}$/;
const base = 36;
const timeDigits = 9;
const countDigits = 4;
const deviceDigits = 8;

/** A stamp from outside; null where it is none. */
export function findStamp(text: string): Stamp | null {
  return isStamp(text) ? text : null;
}

const isStamp = (text: string): text is Stamp => shape.test(text);

/** When it was made, in ms since 1970, by the clock of whoever made it. */
export function stampTime(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, timeDigits), base);
}

/** Who made it. */
export function stampDevice(stamp: Stamp): DeviceId {
  return stamp.slice(-deviceDigits);
}

/**
 * A stamp for now (ms) that is later than `last`, the latest that was seen so far. Where the clock went back, time
 * stands still in stamps and the count goes on. Throws a RangeError for a time before 1970 and for a device of
 * another shape.
 */
export function nextStamp(last: Stamp | null, now: number, device: DeviceId): Stamp {
  const lastTime = last === null ? -1 : stampTime(last);
  const time = Math.max(Math.floor(now), lastTime);
  const count = time === lastTime && last !== null ? countOf(last) + 1 : 0;
  const carried = count >= base ** countDigits ? { time: time + 1, count: 0 } : { time, count };
  const text = `${digits(carried.time, timeDigits)}-${digits(carried.count, countDigits)}-${device}`;
  if (!isStamp(text)) throw new RangeError(`Not a time or a device: ${now}, ${device}`);
  return text;
}

const countOf = (stamp: Stamp): number =>
  Number.parseInt(stamp.slice(timeDigits + 1, timeDigits + 1 + countDigits), base);

const digits = (value: number, length: number): string => value.toString(base).padStart(length, '0');

/** Of two registers of one fact the one that holds; with the same stamp they are the same. */
export function laterOf<Value>(one: Register<Value>, other: Register<Value>): Register<Value> {
  return other.at > one.at ? other : one;
}
