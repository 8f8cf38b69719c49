// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { chapterId } from '@/model/ids';
import { Backups } from '@/options/Backups';
import { keepReading } from '@/saving/keep-reading';
import { loadLastBackup } from '@/settings/last-backup';
import { loadRuleFile, saveRuleFile } from '@/settings/rule-file';
import { loadSettings, saveSettings } from '@/settings/settings';
import { database } from '@/store/database';
import { downloadFile } from '@/ui/download-file';
import { resetExtension } from '../fake-extension';
import { chapter, contents, reading, work } from '../saving/invented-readings';
import { find, press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => {
  const { fake } = await import('../fake-extension');
  return { browser: { ...fake, runtime: { ...fake.runtime, getManifest: () => ({ version: '1.2.3' }) } } };
});
vi.mock('@/ui/download-file', () => ({ downloadFile: vi.fn() }));

const told = reading({
  work: work({ chaptersPosted: 1 }),
  chapters: [chapter({ id: chapterId(11), position: 1 })],
  contents: contents(chapterId(11)),
});
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text), 5_000);

beforeEach(async () => {
  resetExtension();
  vi.mocked(downloadFile).mockClear();
  await Promise.all(database.tables.map((table) => table.clear()));
});

/** Presses the button and gives the file that the browser was handed. */
async function made(): Promise<File> {
  await press(t('backupMake'));
  await vi.waitFor(() => expect(downloadFile).toHaveBeenCalled(), 5_000);
  const [file] = vi.mocked(downloadFile).mock.calls.at(-1) ?? [];
  if (!file) throw new Error('No file was made.');
  return new File([file.blob], file.name);
}

async function choose(file: File): Promise<void> {
  const input = find<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('Backups', () => {
  it('makes one and remembers when', async () => {
    await keepReading(told, 1);
    await show(<Backups />);
    await appears(t('backupNever'));
    const file = await made();
    await appears(t('backupMade', { name: file.name }));
    expect(file.name).toMatch(/^dogear-backup-\d{4}-\d\d-\d\d\.zip$/);
    expect(await loadLastBackup()).toMatchObject({ works: 1 });
  });

  it('says what a file would bring, changes nothing until it is told to, and then brings it', async () => {
    await keepReading(told, 1);
    await saveSettings({ keepAutomatically: true });
    await saveRuleFile({ text: '# mine\n', ready: (await loadRuleFile()).ready });
    await show(<Backups />);
    const file = await made();
    await Promise.all(database.tables.map((table) => table.clear()));
    await saveSettings({ keepAutomatically: false });
    await saveRuleFile({ text: '# here\n', ready: (await loadRuleFile()).ready });

    await choose(file);
    await appears(t('restoreNew', { count: 1 }));
    expect(await database.works.count()).toBe(0);
    await press(t('restoreNow'));
    await appears(t('restoreDone'));
    expect(await database.works.count()).toBe(1);
    expect((await loadSettings()).keepAutomatically).toBe(true);
    expect((await loadRuleFile()).text).toBe('# here\n# mine\n');
  });

  it('leaves it when the reader says so', async () => {
    await keepReading(told, 1);
    await show(<Backups />);
    const file = await made();
    await database.works.clear();
    await choose(file);
    await appears(t('restoreNew', { count: 1 }));
    await press(t('restoreNot'));
    await vi.waitFor(() => expect(shownText()).not.toContain(t('restoreNow')));
    expect(await database.works.count()).toBe(0);
  });

  it('says of a file that is none what to do with it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await show(<Backups />);
    await choose(new File(['<html></html>'], 'work.html'));
    await appears(t('restoreNotABackup'));
  });
});
