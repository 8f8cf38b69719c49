import { useState } from 'preact/hooks';
import type { WorkId } from '@/model/ids';

/** The works that are selected, in the order in which they were; null while nothing is being selected. */
export type Selected = ReadonlySet<WorkId> | null;

/** What is selected, how to select or leave out works, and how to begin (`[]`) or end (null) it. */
export function useSelection(): [
  Selected,
  (works: readonly WorkId[], chosen: boolean) => void,
  (works: readonly WorkId[] | null) => void,
] {
  const [selected, setSelected] = useState<Selected>(null);
  const select = (works: readonly WorkId[], chosen: boolean): void =>
    setSelected((before) => {
      const after = new Set(before);
      for (const work of works) {
        if (chosen) after.add(work);
        else after.delete(work);
      }
      return after;
    });
  return [selected, select, (works) => setSelected(works && new Set(works))];
}
