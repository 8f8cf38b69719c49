// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { workId } from '@/model/ids';
import { Shelves } from '@/options/Shelves';
import { loadSettings, saveSettings } from '@/settings/settings';
import { countShelves } from '@/store/shelves';
import { keepStanding } from '@/store/standings';
import { vault } from '@/store/vault';
import { useSettings } from '@/ui/use-settings';
import { resetExtension } from '../fake-extension';
import { enter, field, find, named, press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
afterEach(() => show(null));
beforeEach(async () => {
  resetExtension();
  await Promise.all(vault.tables.map((table) => table.clear()));
});

function Shown() {
  const settings = useSettings();
  return settings && <Shelves {...settings} />;
}
const appears = (text: string) => vi.waitFor(() => expect(shownText()).toContain(text));
const own = async () => [...(await countShelves()).own];

describe('the reader’s own shelves, in the options', () => {
  beforeEach(async () => {
    await keepStanding([workId(1), workId(2)], { kind: 'own-shelf', name: '再読', on: true });
    await saveSettings({ upToDateOwnShelves: ['再読'] });
    await show(<Shown />);
    await appears(t('ownShelfWorks', { name: '再読', count: 2 }));
  });

  it('are renamed, and stay up to date where they were', async () => {
    await press(t('renameShelfNamed', { name: '再読' }));
    await enter(t('renameShelfTo', { name: '再読' }), ' ');
    await appears(t('shelfNameNone'));
    expect(named(t('renameShelfSave')).getAttribute('aria-disabled')).toBe('true');
    await enter(t('renameShelfTo', { name: '再読' }), 'Again');
    await act(() => void find('form').dispatchEvent(new Event('submit', { cancelable: true })));
    await appears(t('ownShelfWorks', { name: 'Again', count: 2 }));
    expect(await own()).toEqual([['Again', 2]]);
    await vi.waitFor(async () => expect((await loadSettings()).upToDateOwnShelves).toEqual(['Again']));
  });

  it('are deleted once the reader said so twice', async () => {
    await press(t('deleteShelfNamed', { name: '再読' }));
    await appears(t('deleteShelfSure', { name: '再読', count: 2 }));
    await press(t('deleteShelfNo'));
    expect(await own()).toEqual([['再読', 2]]);
    await press(t('deleteShelfNamed', { name: '再読' }));
    await press(t('deleteShelfYes'));
    await appears(t('ownShelfNone'));
    expect(await own()).toEqual([]);
    await vi.waitFor(async () => expect((await loadSettings()).upToDateOwnShelves).toEqual([]));
  });

  it('are chosen to be kept up to date, as the others are', async () => {
    await act(() => field(t('shelf_waiting')).click());
    await act(() => field('再読').click());
    await vi.waitFor(async () =>
      expect(await loadSettings()).toMatchObject({ upToDateShelves: ['waiting'], upToDateOwnShelves: [] }),
    );
  });
});
