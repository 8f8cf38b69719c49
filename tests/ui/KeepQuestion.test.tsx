// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/i18n/app';
import { loadSettings, saveSettings } from '@/settings/settings';
import { KeepQuestion } from '@/ui/KeepQuestion';
import { resetExtension } from '../fake-extension';
import { press, show, shownText } from '../show';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(resetExtension);

describe('KeepQuestion', () => {
  it.each([
    ['keepQuestionYes', true],
    ['keepQuestionNo', false],
  ] as const)('is asked once: %s', async (button, answer) => {
    await show(<KeepQuestion />);
    await vi.waitFor(() => expect(shownText()).toContain(t('keepQuestion')));
    await press(t(button));
    await vi.waitFor(() => expect(shownText()).toBe(''));
    expect((await loadSettings()).keepAutomatically).toBe(answer);
  });

  it('is not asked again, nor before anybody knows whether it was', async () => {
    await saveSettings({ keepAutomatically: false });
    const seen: string[] = [];
    const watch = new MutationObserver(() => seen.push(shownText()));
    watch.observe(document.body, { childList: true, subtree: true });
    await show(<KeepQuestion />);
    await new Promise((resolve) => setTimeout(resolve, 20));
    watch.disconnect();
    expect(seen.filter((text) => text !== '')).toEqual([]);
  });
});
