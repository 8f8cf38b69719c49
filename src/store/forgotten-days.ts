import type { Stamp } from '@/model/stamp';
import { findDevice } from './stamps';
import { type ForgottenDays, type KeptDay, vault } from './vault';

/** The days that the reader had forgotten, and when. */
export async function findForgottenDays(): Promise<ForgottenDays> {
  return (await vault.clock.get('clock'))?.forgottenDays ?? {};
}

/** Remembers that days were forgotten, here or elsewhere. Inside a transaction of the vault that writes `clock`. */
export async function keepForgottenDays(days: ForgottenDays): Promise<void> {
  // The row that they are kept in is there once somebody asked who we are.
  await findDevice();
  const joined = joinForgottenDays(await findForgottenDays(), days);
  await vault.clock.update('clock', { forgottenDays: joined });
}

/** What either side forgot; of two times of one day the later. */
export function joinForgottenDays(one: ForgottenDays, other: ForgottenDays): ForgottenDays {
  const joined: ForgottenDays = { ...one };
  for (const [day, at] of Object.entries(other)) joined[day] = laterOf(at, joined[day]);
  return joined;
}

const laterOf = (one: Stamp, other: Stamp | undefined): Stamp =>
  other !== undefined && other > one ? other : one;

/** Whether the day was forgotten after this was counted. */
export function isBeforeForgetting({ day, since }: KeptDay, forgotten: ForgottenDays): boolean {
  const at = forgotten[day];
  return at !== undefined && (since === undefined || since < at);
}
