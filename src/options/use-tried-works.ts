import { useEffect, useState } from 'preact/hooks';
import type { Facts } from '@/model/facts';
import { loadTriedWorks } from './load-tried-works';

/** The works on which rules are tried, loaded when they are first wanted; null until then, and where they cannot be. */
export function useTriedWorks(wanted: boolean): Facts[] | null {
  const [works, setWorks] = useState<Facts[] | null>(null);
  useEffect(() => {
    let isOver = false;
    if (!wanted) return;
    loadTriedWorks().then(
      (loaded) => {
        if (!isOver) setWorks(loaded);
      },
      (error: unknown) => console.warn('Dogear: no works to try rules on.', error),
    );
    return () => {
      isOver = true;
    };
  }, [wanted]);
  return wanted ? works : null;
}
