import { loadSettings, type Settings, saveSettings } from './settings';

/**
 * Changes settings that follow from what they were, such as a list that gains one more: each change in turn, across all
 * pages of ours, so that of two quick presses none is lost. Gives `change` the settings as they are stored.
 */
export async function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<void> {
  await navigator.locks.request('settings', async () => saveSettings(change(await loadSettings())));
}
