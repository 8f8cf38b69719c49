// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { BackupReminder } from '@/library/BackupReminder';
import { keepReading } from '@/saving/keep-reading';
import { saveLastBackup, saveReminded } from '@/settings/last-backup';
import { database } from '@/store/database';
import { resetExtension } from '../fake-extension';
import { reading } from '../saving/invented-readings';
import { press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

const dayMs = 24 * 60 * 60 * 1000;

beforeEach(async () => {
  resetExtension();
  await Promise.all(database.tables.map((table) => table.clear()));
});

/** A library whose first work was kept so many days ago. */
async function libraryOf(days: number): Promise<void> {
  await keepReading(reading(), 1);
  await database.works.toCollection().modify({ keptAt: Date.now() - days * dayMs });
}

/** What is said once there was time to say something. */
async function said(): Promise<string> {
  await show(<BackupReminder />);
  await new Promise((resolve) => setTimeout(resolve, 50));
  return shownText();
}

describe('BackupReminder', () => {
  it('is silent without a library, and while it is young', async () => {
    expect(await said()).toBe('');
    await libraryOf(6);
    expect(await said()).toBe('');
  });

  it('reminds of a first backup, and not again for a month once the reader put it off', async () => {
    await libraryOf(8);
    expect(await said()).toContain(t('backupRemindNever'));
    await press(t('backupRemindLater'));
    expect(await said()).toBe('');
    await saveReminded(Date.now() - 31 * dayMs);
    expect(await said()).toContain(t('backupRemindNever'));
  });

  it('reminds of a backup that is a month old, and of none that is younger', async () => {
    await libraryOf(100);
    await saveLastBackup({ at: Date.now() - 31 * dayMs, works: 1 });
    expect(await said()).toContain(t('backupRemind', { count: 31 }));
    await saveLastBackup({ at: Date.now() - 29 * dayMs, works: 1 });
    expect(await said()).toBe('');
  });
});
