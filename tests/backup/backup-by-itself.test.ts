import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backupByItself } from '@/backup/backup-by-itself';
import { readBackup } from '@/backup/read-backup';
import { keepReading } from '@/saving/keep-reading';
import { loadLastBackup } from '@/settings/last-backup';
import { database } from '@/store/database';
import { resetExtension } from '../fake-extension';
import { reading } from '../saving/invented-readings';
import { InventedFolder } from './invented-folder';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const hourMs = 60 * 60 * 1000;
const morning = Date.UTC(2026, 0, 10, 8);
const backUp = (folder: InventedFolder, now: number) =>
  backupByItself(folder, { app: '0.1.0', now, signal: new AbortController().signal });

beforeEach(async () => {
  resetExtension();
  await Promise.all(database.tables.map((table) => table.clear()));
  await keepReading(reading(), 1);
});

describe('backupByItself', () => {
  it('makes a backup that can be read, once a day', async () => {
    const folder = new InventedFolder();
    expect(await backUp(folder, morning)).toBe(true);
    expect(await backUp(folder, morning + 23 * hourMs)).toBe(false);
    expect(await backUp(folder, morning + 24 * hourMs)).toBe(true);
    expect([...folder.files.keys()]).toEqual([
      'dogear-backup-2026-01-10.zip',
      'dogear-backup-2026-01-11.zip',
    ]);
    expect(await loadLastBackup()).toEqual({ at: morning + 24 * hourMs, works: 1 });
    const kinds: string[] = [];
    for await (const piece of readBackup(folder.files.get('dogear-backup-2026-01-11.zip') ?? new Blob())) {
      kinds.push(piece.kind === 'rows' ? piece.topic.replace(/-?\d+/, '') : piece.kind);
    }
    expect(kinds).toEqual(['head', 'setup', 'works/', 'end']);
  });

  it('does not wait where the clock was put back', async () => {
    const folder = new InventedFolder();
    await backUp(folder, morning);
    expect(await backUp(folder, morning - 400 * 24 * hourMs)).toBe(true);
  });

  it('is not counted as made where the folder cannot be written', async () => {
    const folder = new InventedFolder();
    folder.full = true;
    await expect(backUp(folder, morning)).rejects.toThrow('full');
    expect(await loadLastBackup()).toBeNull();
    folder.full = false;
    expect(await backUp(folder, morning)).toBe(true);
  });

  it('is made once where two pages want it', async () => {
    const folder = new InventedFolder();
    const made = await Promise.all([backUp(folder, morning), backUp(folder, morning)]);
    expect(made.sort()).toEqual([false, true]);
  });
});
