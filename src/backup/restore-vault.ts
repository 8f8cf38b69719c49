import type { IndexableType, Table } from 'dexie';
import type { WorkId } from '@/model/ids';
import { type Stamp, stampTime } from '@/model/stamp';
import { orCannotWrite } from '@/store/cannot-write';
import { withoutFinishes } from '@/store/forget-finishes';
import { findForgottenDays, isBeforeForgetting, joinForgottenDays } from '@/store/forgotten-days';
import { seeStamp } from '@/store/stamps';
import { type ForgottenDays, type KeptDay, type KeptKnownWork, type KeptPlace, vault } from '@/store/vault';
import { isWholeKnown, isWholePlaces, wholeStanding } from '@/store/whole-rows';
import {
  addForgotten,
  type Forgotten,
  forget,
  forgetDays,
  isForgottenDay,
  isForgottenKnown,
  keyOfDay,
  noteForgotten,
} from './forgotten';
import { joinDays, joinKnownWorks, joinPlaces } from './join-places';
import { joinStandings } from './join-standings';
import type { BackupRow } from './parse-rows';

/** What came, or would come, of rows. */
export interface Restored {
  /** Brought something: a row that was not there, or something newer than what was. */
  brought: number;
  /** Said nothing that was not there. */
  same: number;
  /** Speak of a time that has not come yet, by more than a day: some clock was wrong. They are left out. */
  ahead: number;
}

export const nothingRestored: Restored = { brought: 0, same: 0, ahead: 0 };

/** A clock may be a little ahead; one that is a day ahead would overrule everything that is said until then. */
const aheadMs = 24 * 60 * 60 * 1000;

export interface VaultRestoring {
  write: boolean;
  /** In ms. */
  now: number;
  /** Works that the rows so far forget: in a dry run nobody else remembers it. Grows. */
  forgotten: Map<WorkId, Forgotten>;
  /** The days of which the rows so far say that they were forgotten. Grows. */
  forgottenDays: ForgottenDays;
}

type VaultRow = Extract<BackupRow, { kind: 'standing' | 'place' | 'known' | 'day' | 'forgotten-days' }>;

/**
 * Joins rows of another vault to this one, in one transaction; or only tells what would come of it, where `write` is
 * false. Throws CannotWrite; then nothing of these rows was written.
 */
export async function restoreVault(
  rows: readonly BackupRow[],
  { write, now, forgotten, forgottenDays }: VaultRestoring,
): Promise<Restored> {
  const speaking = rows.filter(isOfVault);
  const kept = speaking.filter((row) => !stampsOf(row).some((stamp) => stampTime(stamp) > now + aheadMs));
  const { standings, places, known, days, clock } = vault;
  return orCannotWrite(
    vault.transaction(write ? 'rw' : 'r', [standings, places, known, days, clock], async () => {
      const told = sort(kept);
      const mine = await findForgottenDays();
      const said = told.standings.map((row) => withoutFinishes(row, mine) ?? row);
      const shelved = await join(standings, said, workOf, wholeStanding, joinStandings, write);
      for (const row of shelved) noteForgotten(forgotten, row);
      if (write) await forget(shelved, forgotten);
      await addForgotten(forgotten, [...told.places, ...told.known, ...told.days]);
      const joinSince = (one: KeptPlace, other: KeptPlace) =>
        joinPlaces(one, other, forgotten.get(one.work)?.at ?? null);
      const joinKnown = (one: KeptKnownWork, other: KeptKnownWork) =>
        isForgottenKnown(other, forgotten.get(other.work)) ? null : joinKnownWorks(one, other);
      for (const row of told.forgottenDays)
        Object.assign(forgottenDays, joinForgottenDays(forgottenDays, row));
      if (write) await forgetDays(told.forgottenDays);
      const noDays = joinForgottenDays(forgottenDays, mine);
      const joinDay = (one: KeptDay, other: KeptDay) =>
        isForgottenDay(other, forgotten.get(other.work)) || isBeforeForgetting(other, noDays)
          ? null
          : joinDays(one, other);
      const brought = [
        shelved,
        await join(places, told.places, workOf, wholePlaces, joinSince, write),
        await join(known, told.known, workOf, wholeKnown, joinKnown, write),
        await join(days, told.days, keyOfDay, (day) => day, joinDay, write),
      ].reduce((sum, rows) => sum + rows.length, 0);
      const latest = kept
        .flatMap(stampsOf)
        .reduce<Stamp | null>((last, stamp) => (last === null || stamp > last ? stamp : last), null);
      if (write && latest !== null) await seeStamp(latest);
      const facts = kept.filter(({ kind }) => kind !== 'forgotten-days').length;
      return { brought, same: facts - brought, ahead: speaking.length - kept.length };
    }),
  );
}

const isOfVault = (row: BackupRow): row is VaultRow => vaultKinds.has(row.kind);
const vaultKinds: ReadonlySet<BackupRow['kind']> = new Set<VaultRow['kind']>([
  'standing',
  'place',
  'known',
  'day',
  'forgotten-days',
]);

function sort(rows: readonly VaultRow[]) {
  return {
    standings: rows.flatMap((row) => (row.kind === 'standing' ? [row.row] : [])),
    places: rows.flatMap((row) => (row.kind === 'place' ? [row.row] : [])),
    known: rows.flatMap((row) => (row.kind === 'known' ? [row.row] : [])),
    days: rows.flatMap((row) => (row.kind === 'day' ? [row.row] : [])),
    forgottenDays: rows.flatMap((row) => (row.kind === 'forgotten-days' ? [row.row] : [])),
  };
}

function stampsOf({ kind, row }: VaultRow): Stamp[] {
  if (kind === 'place') return [row.latest.at, row.furthest.at];
  if (kind === 'forgotten-days') return Object.values(row);
  if (kind !== 'standing') return [];
  const { shelf, rating, note, timesRead, finishedAt, visited, followed, forgotten, ownShelves } = row;
  const finishes = Object.values(row.finishes ?? {});
  const registers = [
    shelf,
    rating,
    note,
    timesRead,
    finishedAt,
    visited,
    followed,
    forgotten,
    ...Object.values(ownShelves),
  ];
  return [...finishes, ...registers.flatMap((register) => (register ? [register.at] : []))];
}

const workOf = ({ work }: { work: WorkId }): WorkId => work;
const wholePlaces = (row: KeptPlace): KeptPlace | null => (isWholePlaces(row) ? row : null);
const wholeKnown = (row: KeptKnownWork): KeptKnownWork | null => (isWholeKnown(row) ? row : null);

/**
 * Joins rows to those of a table, as far as these are whole, and gives those that brought something. A join that gives
 * null leaves the row out.
 */
async function join<Row, Key extends IndexableType>(
  table: Table<Row, Key>,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  wholeOf: (row: Row) => Row | null,
  joinRows: (one: Row, other: Row) => Row | null,
  write: boolean,
): Promise<Row[]> {
  const mine = new Map<string, Row>();
  for (const row of await table.bulkGet(rows.map(keyOf))) {
    const whole = row === undefined ? null : wholeOf(row);
    if (whole !== null) mine.set(String(keyOf(whole)), whole);
  }
  const brought = new Map<string, Row>();
  for (const row of rows) {
    const key = String(keyOf(row));
    const before = brought.get(key) ?? mine.get(key);
    const joined = joinRows(before ?? row, row);
    if (joined === null || (before !== undefined && isSame(joinRows(before, before), joined))) continue;
    brought.set(key, joined);
  }
  if (write) await table.bulkPut([...brought.values()]);
  return [...brought.values()];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
