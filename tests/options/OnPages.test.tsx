// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { OnPages, pageSwitches } from '@/options/OnPages';
import { loadOff } from '@/settings/off';
import { defaultSettings, loadSettings } from '@/settings/settings';
import { useSettings } from '@/ui/use-settings';
import { resetExtension } from '../fake-extension';
import { field, find, press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(resetExtension);

const Shown = () => <OnPages settings={useSettings()} />;

it.each(pageSwitches)('%s has a switch that says what it does, and turns off nothing else', async (name) => {
  await show(<Shown />);
  await vi.waitFor(() => expect(field(t(name)).disabled).toBe(false));
  const described = field(t(name)).getAttribute('aria-describedby');
  expect(find(`#${described}`).textContent).toBe(t(`${name}What`));
  await act(() => field(t(name)).click());
  await vi.waitFor(async () => expect(await loadSettings()).toEqual({ ...defaultSettings, [name]: false }));
});

it('all of it is turned off at once, and on again', async () => {
  await show(<Shown />);
  await vi.waitFor(() => expect(shownText()).toContain(t('offChoose')));
  await press(t('offForGood'));
  await vi.waitFor(() => expect(shownText()).toContain(t('offNowForGood')));
  expect(await loadOff()).toBe('for good');
  await press(t('offTurnOn'));
  await vi.waitFor(() => expect(shownText()).toContain(t('offChoose')));
});
