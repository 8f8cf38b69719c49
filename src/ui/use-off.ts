import { useLayoutEffect, useState } from 'preact/hooks';
import { loadOff, type Off, watchOff } from '@/settings/off';

/** Whether we are off on AO3's pages, and until when, from wherever that changes; undefined until it is known. */
export function useOff(): Off | undefined {
  const [off, setOff] = useState<Off>();
  useLayoutEffect(() => {
    const look = (): void => void loadOff().then(setOff);
    look();
    return watchOff(look);
  }, []);
  return off;
}
