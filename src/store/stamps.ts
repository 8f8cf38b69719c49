import { type DeviceId, nextStamp, type Stamp } from '@/model/stamp';
import { type KeptClock, vault } from './vault';

/**
 * A stamp later than every one that this library made or saw. To be called inside a transaction of the vault that
 * writes `clock`, so that the stamp and what it is for are kept together or not at all.
 */
export async function makeStamp(now = Date.now()): Promise<Stamp> {
  const clock = await readClock();
  const last = nextStamp(clock.last, now, clock.device);
  await vault.clock.put({ ...clock, last });
  return last;
}

/** Makes every stamp from now on later than this one, which came from another library. Inside such a transaction too. */
export async function seeStamp(seen: Stamp): Promise<void> {
  const clock = await readClock();
  if (clock.last === null || seen > clock.last) await vault.clock.put({ ...clock, last: seen });
}

/** This copy of Dogear, in stamps and in the rows that only it may write. Inside such a transaction too. */
export async function findDevice(): Promise<DeviceId> {
  const clock = await readClock();
  await vault.clock.put(clock);
  return clock.device;
}

async function readClock(): Promise<KeptClock> {
  return (await vault.clock.get('clock')) ?? { id: 'clock', device: drawDevice(), last: null, v: 1 };
}

function drawDevice(): DeviceId {
  const letters = crypto.getRandomValues(new Uint8Array(8));
  return [...letters].map((byte) => (byte % 36).toString(36)).join('');
}
