import type { Dexie } from 'dexie';
import { listErrors, type NotedError } from '@/settings/noted-errors';
import { findCanaries } from '@/store/canary';
import { findLoss, type Loss } from '@/store/find-loss';
import { watched } from '@/store/keep-mirrors';
import { reader } from '@/store/meta';
import { findMirrorAside, findMirrorHead } from '@/store/mirror';
import { openAsItIs } from './open-as-it-is';

/** How things are with what we keep, for a bug report: numbers and names of our own making, nothing that is read. */
export interface Report {
  dogear: string;
  browser: string;
  /** What this version writes and reads. */
  reader: number;
  madeAt: string;
  databases: Record<string, DatabaseReport>;
  storage: { usage: number | null; quota: number | null; persisted: boolean | null };
  errors: NotedError[];
}

export interface DatabaseReport {
  version: number | null;
  /** By table, how many rows there are; or the name of the error with which it does not open. */
  rows: Record<string, number> | string;
  minReader: number | null;
  seq: number | null;
  /** Against what was seen before. */
  canary: 'none' | 'well' | Loss['kind'];
  /** How old the last copy is, in s, how large in bytes, and whether one is put aside. */
  copy: { ageS: number; bytes: number; seq: number } | null;
  aside: boolean;
}

/** Gathers it without changing anything, also where the library does not open. `dogear`: the version. */
export async function gatherReport(dogear: string, now: number): Promise<Report> {
  const databases: Report['databases'] = {};
  for (const { database } of watched) databases[database.name] = await gatherOne(database.name, now);
  const estimate = await navigator.storage?.estimate().catch(() => null);
  return {
    dogear,
    browser: navigator.userAgent,
    reader,
    madeAt: new Date(now).toISOString(),
    databases,
    storage: {
      usage: estimate?.usage ?? null,
      quota: estimate?.quota ?? null,
      persisted: (await navigator.storage?.persisted().catch(() => null)) ?? null,
    },
    errors: await listErrors(),
  };
}

async function gatherOne(name: string, now: number): Promise<DatabaseReport> {
  const head = await findMirrorHead(name);
  const report: DatabaseReport = {
    ...{ version: null, rows: {}, minReader: null, seq: null, canary: 'none' },
    copy: head && { ageS: Math.round((now - head.writtenAt) / 1000), bytes: head.bytes, seq: head.seq },
    aside: (await findMirrorAside(name)) !== null,
  };
  let raw: Dexie | null = null;
  try {
    raw = await openAsItIs(name);
    report.version = raw.verno;
    const counts = await Promise.all(raw.tables.map((table) => table.count()));
    const rows = Object.fromEntries(raw.tables.map(({ name }, index) => [name, counts[index] ?? 0]));
    report.rows = rows;
    const there = raw.tables.some((table) => table.name === 'meta');
    const meta = there ? await raw.table('meta').get('meta') : null;
    report.minReader = meta?.minReader ?? null;
    report.seq = meta?.seq ?? null;
    const seen = await findCanaries(name);
    const losses = seen.map((canary) => findLoss(canary, meta ? { ...meta, rows } : null));
    if (seen.length > 0) report.canary = losses.find((loss) => loss !== null)?.kind ?? 'well';
  } catch (error) {
    report.rows = error instanceof Error ? error.name : String(error);
  } finally {
    raw?.close();
  }
  return report;
}
