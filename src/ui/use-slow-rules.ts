import { useEffect, useState } from 'preact/hooks';
import { loadOverruns, mostOverruns, watchOverruns } from '@/settings/overruns';

/** Whether a rule, by its sentence, is known to take too long, as it is known now. */
export function useSlowRules(): (sentence: string) => boolean {
  const [overruns, setOverruns] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    const load = (): void => void loadOverruns().then(setOverruns);
    load();
    return watchOverruns(load);
  }, []);
  return (sentence) => (overruns.get(sentence) ?? 0) >= mostOverruns;
}
