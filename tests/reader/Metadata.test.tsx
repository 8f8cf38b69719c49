// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { workId } from '@/model/ids';
import { Metadata } from '@/reader/Metadata';
import { keepReading } from '@/saving/keep-reading';
import { saveSettings } from '@/settings/settings';
import { database } from '@/store/database';
import { findWork } from '@/store/works';
import { resetExtension } from '../fake-extension';
import { reading, work } from '../saving/invented-readings';
import { press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));

beforeEach(async () => {
  resetExtension();
  await Promise.all(database.tables.map((table) => table.clear()));
  const facts = { warnings: ['Major Character Death'], freeforms: ['Fog'], fandoms: ['Harbour Lights'] };
  await keepReading(reading({ work: work(facts), shows: ['header', 'warnings', 'freeforms'] }), 1);
});

async function open(): Promise<void> {
  const kept = await findWork(workId(7));
  if (!kept) throw new Error('nothing was kept');
  await show(<Metadata kept={kept} />);
  await vi.waitFor(() => expect(shownText()).toContain('Harbour Lights'));
}

it('shows all tags to whoever hides none', async () => {
  await open();
  await vi.waitFor(() => expect(shownText()).toContain('Major Character Death'));
  expect(shownText()).toContain('Fog');
  expect(shownText()).not.toContain(t('tagsShow'));
});

it('hides those that the reader hides on AO3, until they are asked for', async () => {
  await saveSettings({ hiddenTags: ['warning', 'character'] });
  await open();
  await vi.waitFor(() => expect(shownText()).toContain(t('tagsShow')));
  expect(shownText()).toContain('Fog');
  expect(shownText()).not.toContain('Major Character Death');
  await press(t('tagsShow'));
  expect(shownText()).toContain('Major Character Death');
  await press(t('tagsHide'));
  expect(shownText()).not.toContain('Major Character Death');
});

it('offers to show nothing where there is nothing of that kind', async () => {
  await saveSettings({ hiddenTags: ['character'] });
  await open();
  await vi.waitFor(() => expect(shownText()).toContain('Fog'));
  expect(shownText()).not.toContain(t('tagsShow'));
});
