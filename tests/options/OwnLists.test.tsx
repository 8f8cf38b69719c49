// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { ownLists } from '@/model/own-entry';
import { OwnLists } from '@/options/OwnLists';
import { listsToTake } from '@/settings/lists-to-take';
import { loadSettings } from '@/settings/settings';
import { useSettings } from '@/ui/use-settings';
import { resetExtension } from '../fake-extension';
import { field, show } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(resetExtension);

function Shown() {
  const settings = useSettings();
  return settings && <OwnLists settings={settings} />;
}

it.each(ownLists)('%s is off until the reader wants it, and then the only one', async (list) => {
  await show(<Shown />);
  const label = t(`ownList_${list}`);
  await vi.waitFor(() => expect(field(label)).toMatchObject({ checked: false }));
  await act(() => field(label).click());
  await vi.waitFor(async () => expect(listsToTake(await loadSettings())).toEqual([list]));
});
