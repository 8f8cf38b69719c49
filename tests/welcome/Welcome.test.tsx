// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { loadSettings } from '@/settings/settings';
import { Welcome } from '@/welcome/Welcome';
import { resetExtension } from '../fake-extension';
import { field, named, press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(async () => {
  resetExtension();
  await show(<Welcome />);
});
const step = (step: number) => t('welcomeStep', { step, steps: 3 });

describe('the page of the first run', () => {
  it('goes through three steps and back, with the focus on what is new', async () => {
    expect(shownText()).toContain(step(1));
    await press(t('welcomeNext'));
    expect(shownText()).toContain(step(2));
    expect(document.activeElement?.textContent).toBe(t('welcomeRules'));
    await press(t('welcomeNext'));
    expect(shownText()).toContain(step(3));
    expect(named(t('welcomeDone')).getAttribute('href')).toBe('/library.html');
    expect(shownText()).not.toContain(t('welcomeSkip'));
    await press(t('welcomeBack'));
    expect(shownText()).toContain(step(2));
  });

  it('can be skipped, which chooses nothing', async () => {
    expect(named(t('welcomeSkip')).getAttribute('href')).toBe('/library.html');
    expect((await loadSettings()).keepAutomatically).toBeNull();
  });

  it('asks whether every work shall be kept, once', async () => {
    await vi.waitFor(() => expect(shownText()).toContain(t('keepQuestion')));
    await press(t('keepQuestionYes'));
    await vi.waitFor(() => expect(shownText()).toContain(t('welcomeKeptChosen')));
    expect(shownText()).not.toContain(t('keepQuestion'));
    expect((await loadSettings()).keepAutomatically).toBe(true);
  });

  it('lets the reader say that they do not want to be followed', async () => {
    await press(t('welcomeNext'));
    await press(t('welcomeNext'));
    await vi.waitFor(() => expect(field(t('followReading')).disabled).toBe(false));
    await act(() => field(t('followReading')).click());
    await vi.waitFor(async () => expect((await loadSettings()).followReading).toBe(false));
  });
});
