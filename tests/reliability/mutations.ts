import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findKept, type Kept, remove } from '../browser/damage';
import type { BrowserName } from '../browser/open-browser';

/** A way in which what is stored is damaged while the browser is closed. */
export interface Mutation {
  name: string;
  damage(kept: Kept, random: () => number): void;
}

/** Twelve of them for each browser, as its files are. */
export function mutationsOf(browser: BrowserName): Mutation[] {
  return [...(browser === 'chrome' ? ofLevelDb : ofSqlite), ...ofBoth];
}

/** Damages a profile that is not in use. */
export function damageProfile(
  profile: string,
  browser: BrowserName,
  mutation: Mutation,
  random: () => number,
): void {
  const kept = findKept(profile, browser);
  if (kept.databases.length === 0) throw new Error(`There is nothing to damage in ${profile}`);
  mutation.damage(kept, random);
}

const ofLevelDb: Mutation[] = [
  { name: 'MANIFEST cut off', damage: ({ databases }) => each(databases, /MANIFEST/, cutTo(0.3)) },
  { name: 'CURRENT is nonsense', damage: ({ databases }) => each(databases, /CURRENT$/, fill('nonsense\n')) },
  { name: 'logs and tables zeroed', damage: ({ databases }) => each(databases, /\.(ldb|log)$/, zero(1)) },
  { name: 'log gone', damage: ({ databases }) => each(databases, /\.log$/, (file) => remove([file])) },
];

const ofSqlite: Mutation[] = [
  {
    name: 'write-ahead log zeroed',
    damage: ({ databases }) => each(databases, /-wal$|\.sqlite$/, zero(0.01)),
  },
  { name: 'file is nonsense', damage: ({ databases }) => each(databases, /\.sqlite$/, fill('nonsense\n')) },
  { name: 'files zeroed', damage: ({ databases }) => each(databases, /\.sqlite$/, zero(1)) },
  { name: 'file gone', damage: ({ databases }) => each(databases, /\.sqlite$/, (file) => remove([file])) },
];

const ofBoth: Mutation[] = [
  {
    name: 'one byte in a hundred at random',
    damage: ({ databases }, random) => each(databases, /\.(ldb|log|sqlite)$/, scatter(random)),
  },
  {
    name: 'headers zeroed',
    damage: ({ databases }) => each(databases, /\.(ldb|log|sqlite)$/, zeroBytes(1024)),
  },
  { name: 'a tenth cut off', damage: ({ databases }) => each(databases, /\.(ldb|log|sqlite)$/, cutTo(0.9)) },
  { name: 'half cut off', damage: ({ databases }) => each(databases, /\.(ldb|log|sqlite)$/, cutTo(0.5)) },
  {
    name: 'nine tenths cut off',
    damage: ({ databases }) => each(databases, /\.(ldb|log|sqlite)$/, cutTo(0.1)),
  },
  { name: 'folder gone', damage: ({ databases }) => remove(databases) },
  {
    name: 'copy damaged',
    damage: ({ outside }, random) => each(outside, /\.(ldb|log|sqlite)$/, scatter(random)),
  },
  {
    name: 'both gone',
    damage: ({ databases, outside }) => remove([...databases, ...outside]),
  },
];

function each(folders: readonly string[], pattern: RegExp, damage: (file: string) => void): void {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && pattern.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of files) damage(file);
}

const cutTo = (part: number) => (file: string) => truncateSync(file, Math.floor(statSync(file).size * part));

const fill = (text: string) => (file: string) => writeFileSync(file, text);

/** The first part of the file. */
const zero = (part: number) => (file: string) => zeroBytes(Math.ceil(statSync(file).size * part))(file);

const zeroBytes = (count: number) => (file: string) =>
  writeFileSync(file, readFileSync(file).fill(0, 0, Math.min(count, statSync(file).size)));

const scatter = (random: () => number) => (file: string) => {
  const bytes = readFileSync(file);
  for (let hit = 0; hit < Math.max(1, bytes.length / 100); hit++) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  writeFileSync(file, bytes);
};
