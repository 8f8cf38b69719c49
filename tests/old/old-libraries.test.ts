import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findRecovery } from '@/backup/find-recovery';
import { workId } from '@/model/ids';
import { findDamage } from '@/saving/find-damage';
import { findChapter, findText } from '@/store/chapters';
import { database, openDatabase } from '@/store/database';
import { keepMirrors, watched } from '@/store/keep-mirrors';
import { findMirrorAside } from '@/store/mirror';
import { removeWorks } from '@/store/removed';
import { openVault, vault } from '@/store/vault';
import { listWorks } from '@/store/works';
import { resetExtension } from '../fake-extension';
import { type Frozen, freeze, thaw } from './frozen';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const folder = new URL('./libraries/', import.meta.url);
/** One for each schema that there ever was: "1-dogear.json" and "1-dogear-vault.json". */
const schemas = [...new Set(readdirSync(folder).map((file) => Number(file.split('-')[0])))].sort();
const read = (schema: number, name: string): Frozen =>
  JSON.parse(readFileSync(new URL(`${schema}-${name}.json`, folder), 'utf8'));

/** Every row of every table that the frozen one had. */
async function rowsOf(name: string, like: Frozen): Promise<unknown> {
  const { tables } = await freeze(name);
  return Object.keys(like.tables).map((table) => [table, tables[table]?.rows]);
}
const frozenRows = (frozen: Frozen): unknown =>
  Object.entries(frozen.tables).map(([table, { rows }]) => [table, rows]);

it('the schema of today is among the frozen ones', () => {
  expect(schemas.at(-1)).toBe(database.verno);
  expect(schemas.at(-1)).toBe(Math.max(...watched.map(({ database }) => database.verno)));
});

describe.each(schemas)('a library of schema %i', (schema) => {
  const names = ['dogear', 'dogear-vault'] as const;
  beforeEach(async () => {
    resetExtension();
    for (const { database } of watched) database.close({ disableAutoOpen: false });
    for (const name of names) await thaw(name, read(schema, name));
  });

  it('opens with every row as it was, and everything in it can be read', async () => {
    expect(await findRecovery()).toBeNull();
    for (const name of names) {
      const frozen = read(schema, name);
      const { meta: _, ...tables } = frozen.tables;
      expect(await rowsOf(name, { ...frozen, tables })).toEqual(frozenRows({ ...frozen, tables }));
    }
    const works = await listWorks();
    expect(works.length).toBeGreaterThan(0);
    for (const { id } of works) {
      expect(await findDamage(id, 1)).toEqual([]);
      expect((await findChapter(id, 1))?.html).toContain('<p>');
      for (const { text } of (await findChapter(id, 1))?.revisions ?? []) {
        expect(await findText(id, text)).toContain('<p>');
      }
    }
  });

  it('is copied before its schema is changed', async () => {
    expect(await findRecovery()).toBeNull();
    const aside = await findMirrorAside('dogear-vault');
    const { version, tables } = read(schema, 'dogear-vault');
    // Dexie multiplies its numbers by ten; a change may leave one of the two databases as it is.
    if (version === vault.verno * 10) expect(aside).toBeNull();
    else expect(aside?.rows.standings).toEqual(tables.standings?.rows);
  });

  it('may be gone back to, and forward again: nothing is lost on the way', async () => {
    expect(await findRecovery()).toBeNull();
    const [first] = await listWorks();
    await keepMirrors();
    if (first) await removeWorks([first.id], 1);
    for (const { database } of watched) database.close({ disableAutoOpen: false });

    // As the code of schema 1 opens it: Dexie takes a newer database as it is.
    const old = new Dexie('dogear', { autoOpen: false });
    old
      .version(1)
      .stores({ works: 'id, sortTitle, keptAt, updatedOn', chapters: 'work', texts: '[work+text]' });
    await old.open();
    const before = await old.table('works').toArray();
    expect(before).toHaveLength((await freeze('dogear')).tables.works?.rows.length ?? -1);
    await old.table('works').put({ ...first, id: 424242 });
    old.close();

    expect(await findRecovery()).toBeNull();
    expect(await database.works.get(workId(first?.id ?? 1))).toBeUndefined();
    expect(await database.removed.count()).toBe(1);
    expect(await listWorks()).toHaveLength(before.length + 1);
  });

  it('opens again and again, and stays the same', async () => {
    for (let times = 0; times < 3; times++) {
      for (const opened of [openDatabase('dogear'), openVault('dogear-vault')]) {
        await opened.open();
        opened.close();
      }
    }
    const frozen = read(schema, 'dogear');
    const { meta: _, ...tables } = frozen.tables;
    expect(await rowsOf('dogear', { ...frozen, tables })).toEqual(frozenRows({ ...frozen, tables }));
  });
});
