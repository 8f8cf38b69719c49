import type { WorkId } from '@/model/ids';
import { type DeviceId, type Stamp, stampTime } from '@/model/stamp';
import { saysAnything } from '@/model/standing';
import { dayAt } from '@/store/days';
import { forgetFinishes } from '@/store/forget-finishes';
import { isBeforeForgetting, keepForgottenDays } from '@/store/forgotten-days';
import {
  type ForgottenDays,
  type KeptDay,
  type KeptKnownWork,
  type KeptStanding,
  vault,
} from '@/store/vault';
import { isWholePlaces, wholeStanding } from '@/store/whole-rows';
import { joinPlaces } from './join-places';

/** Since when a work is forgotten, and whether the reader said something of it since. */
export interface Forgotten {
  at: Stamp;
  said: boolean;
}

/** Adds the works of these rows that the reader forgot here. */
export async function addForgotten(
  forgotten: Map<WorkId, Forgotten>,
  rows: readonly { work: WorkId }[],
): Promise<void> {
  const works = new Set(rows.map(({ work }) => work));
  for (const row of await vault.standings.bulkGet([...works])) {
    if (row && !forgotten.has(row.work)) noteForgotten(forgotten, wholeStanding(row));
  }
}

export function noteForgotten(
  all: Map<WorkId, Forgotten>,
  { work, forgotten, ...standing }: KeptStanding,
): void {
  if (forgotten) all.set(work, { at: forgotten.at, said: saysAnything({ work, ...standing }) });
}

/** A day tells no hour: that on which the reader forgot the work is forgotten too. */
export function isForgottenDay({ day }: KeptDay, forgotten: Forgotten | undefined): boolean {
  return forgotten !== undefined && day <= dayAt(stampTime(forgotten.at));
}

/** By what the reader recognises a work is forgotten with it, unless they said something of it since. */
export function isForgottenKnown({ seenAt }: KeptKnownWork, forgotten: Forgotten | undefined): boolean {
  return forgotten !== undefined && !forgotten.said && seenAt < stampTime(forgotten.at);
}

/** What the reader forgot elsewhere is forgotten here, as far as it is older than that. */
export async function forget(
  brought: readonly KeptStanding[],
  forgotten: Map<WorkId, Forgotten>,
): Promise<void> {
  for (const { work } of brought) {
    const since = forgotten.get(work);
    if (!since) continue;
    const place = await vault.places.get(work);
    const later = isWholePlaces(place) ? joinPlaces(place, null, since.at) : null;
    await (later ? vault.places.put(later) : vault.places.delete(work));
    const known = await vault.known.get(work);
    if (known && isForgottenKnown(known, since)) await vault.known.delete(work);
    const days = await vault.days.where('work').equals(work).toArray();
    await vault.days.bulkDelete(days.filter((day) => isForgottenDay(day, since)).map(keyOfDay));
  }
}

/** Days that the reader forgot elsewhere are forgotten here. */
export async function forgetDays(brought: readonly ForgottenDays[]): Promise<void> {
  for (const forgotten of brought) {
    if (Object.keys(forgotten).length === 0) continue;
    await keepForgottenDays(forgotten);
    await forgetFinishes(forgotten);
    for (const day of Object.keys(forgotten)) {
      const rows = await vault.days.where('[day+work+device]').between([day], [day, []]).toArray();
      const gone = rows.filter((row) => isBeforeForgetting(row, forgotten));
      await vault.days.bulkDelete(gone.map(keyOfDay));
    }
  }
}

/** The key of a day's row. */
export const keyOfDay = ({ day, work, device }: KeptDay): [string, WorkId, DeviceId] => [day, work, device];
