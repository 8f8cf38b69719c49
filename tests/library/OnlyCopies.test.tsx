// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { Library } from '@/library/Library';
import { chapterId, workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { saveSettings } from '@/settings/settings';
import { database } from '@/store/database';
import { markAbsent } from '@/store/mark-absent';
import { removeWorks } from '@/store/removed';
import { vault } from '@/store/vault';
import { countWorks } from '@/store/works';
import { resetExtension } from '../fake-extension';
import { chapter, reading, work } from '../saving/invented-readings';
import { find, named, press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
afterEach(() => show(null));
const day = 'Jan 5, 2026';
const gone = Date.parse('2026-01-05T12:00:00Z');
beforeEach(async () => {
  resetExtension();
  history.replaceState(null, '', '/library.html');
  await saveSettings({ keepAutomatically: false });
  await Promise.all([...database.tables, ...vault.tables].map((table) => table.clear()));
  for (const id of [1, 2, 3]) await keep(id);
});

const keep = (id: number) =>
  keepReading(
    reading({
      work: work({ id: workId(id), title: `Work ${id}` }),
      chapters: [chapter({ id: chapterId(id * 10), position: 1 })],
    }),
    id,
  );
const goesFromAo3 = (id: number) => markAbsent({ work: workId(id), kind: 'missing' }, gone);
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));

/** Selects everything that is listed, asks for its removal, and types how many works these are. */
async function removeAll(count: number): Promise<void> {
  await press(t('select'));
  await press(t('selectAll', { count }));
  await press(t('remove'));
  const field = find<HTMLInputElement>('dialog input');
  field.value = String(count);
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  await act(() => void find('dialog form').dispatchEvent(new Event('submit', { cancelable: true })));
}

describe('only copies in a selection', () => {
  it('are named, with their day, before any work of it goes, and the rest waits with them', async () => {
    await goesFromAo3(1);
    await goesFromAo3(3);
    await show(<Library />);
    await appears('Work 2');
    await removeAll(3);
    await appears(t('removeOnlyCopies', { count: 2 }));
    const said = [...document.querySelectorAll('dialog li')].map((row) => row.textContent);
    expect(said.sort()).toEqual([1, 3].map((id) => `Work ${id}${t('onlyCopySince', { day })}`));
    expect(document.activeElement).toBe(find('dialog h2'));
    expect(await countWorks()).toBe(3);
    await press(t('removeNone'));
    await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
    expect(await countWorks()).toBe(3);
  });

  it('go with the rest at the second yes', async () => {
    await goesFromAo3(1);
    await goesFromAo3(3);
    await show(<Library />);
    await appears('Work 2');
    await removeAll(3);
    await appears(t('removeOnlyCopies', { count: 2 }));
    await press(t('removeWithOnlyCopies', { count: 3 }));
    await vi.waitFor(async () => expect(await countWorks()).toBe(0));
  });

  it('ask twice where the selection is one such work', async () => {
    await database.works.bulkDelete([workId(2), workId(3)]);
    await goesFromAo3(1);
    await show(<Library />);
    await appears('Work 1');
    await removeAll(1);
    await appears(t('removeOnlyCopy', { title: 'Work 1' }));
    expect(find('dialog').textContent).toContain(t('removeOnlyCopyWhat', { day }));
    expect(await countWorks()).toBe(1);
    await press(t('removeOnlyCopyYes'));
    await vi.waitFor(async () => expect(await countWorks()).toBe(0));
  });

  it('are found among works that another search hides', async () => {
    await goesFromAo3(1);
    await show(<Library />);
    await appears('Work 2');
    await press(t('select'));
    await press(t('selectAll', { count: 3 }));
    const search = find<HTMLInputElement>('input[type=search]');
    search.value = 'Work 2';
    await act(() => void search.dispatchEvent(new Event('input', { bubbles: true })));
    await vi.waitFor(() => expect(document.querySelectorAll('h3')).toHaveLength(1));
    await press(t('remove'));
    const field = find<HTMLInputElement>('dialog input');
    field.value = '3';
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    await act(() => void find('dialog form').dispatchEvent(new Event('submit', { cancelable: true })));
    await appears(t('removeOnlyCopy', { title: 'Work 1' }));
    expect(named(t('removeWithOnlyCopies', { count: 3 }))).toBeDefined();
  });
});

describe('a removed work that AO3 has no more', () => {
  beforeEach(async () => {
    await goesFromAo3(1);
    await removeWorks([workId(1), workId(2)], Date.now());
    await show(<Library />);
    await appears(t('removedWorks', { count: 2 }));
  });

  it('is deleted only after a second yes that says what is lost', async () => {
    expect(shownText()).toContain(t('onlyCopy'));
    await press(t('deleteNowNamed', { title: 'Work 1' }));
    expect(find('dialog h2').textContent).toBe(t('removeOnlyCopy', { title: 'Work 1' }));
    expect(find('dialog').textContent).toContain(t('removeOnlyCopyWhat', { day }));
    await press(t('removeNo'));
    await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
    expect(await database.removed.count()).toBe(2);
    await press(t('deleteNowNamed', { title: 'Work 1' }));
    await press(t('removeOnlyCopyYes'));
    await vi.waitFor(async () => expect(await database.removed.toCollection().primaryKeys()).toEqual([2]));
    await vi.waitFor(() => expect(document.activeElement).toBe(find('h1')));
  });

  it('leaves the others to be deleted as before', async () => {
    await press(t('deleteNowNamed', { title: 'Work 2' }));
    expect(document.querySelector('dialog')).toBeNull();
    await press(t('deleteNowSure'));
    await vi.waitFor(async () => expect(await database.removed.toCollection().primaryKeys()).toEqual([1]));
  });
});
