import { useLayoutEffect, useState } from 'preact/hooks';
import { loadSettings, type Settings, watchSettings } from '@/settings/settings';

/** The reader's settings as they are, from whatever page they change; null until they are loaded. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useLayoutEffect(() => {
    void loadSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}
