import { createContext } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TagFamily } from '@/model/family';
import { inGoes } from './in-goes';
import { loadNamedWorks } from './load-named-works';
import { SeenNames } from './seen-names';

/** The names that a form can offer: null until they were wanted and are there. */
export interface OfferedNames {
  names: SeenNames | null;
  want(): void;
}

/** What the fields of a form know of names. */
export const NamesContext = createContext<OfferedNames>({ names: null, want: () => undefined });

/** The names on works that the reader saw or keeps, gathered when a field first wants them. */
export function useNames(families: readonly TagFamily[]): OfferedNames {
  const [names, setNames] = useState<SeenNames | null>(null);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    let isOver = false;
    let stop = (): void => undefined;
    const gather = async (): Promise<void> => {
      const works = await loadNamedWorks();
      if (isOver) return;
      const gathered = new SeenNames(families);
      const add = (at: number): void => {
        for (const facts of works.slice(at, at + 1)) gathered.add(facts);
      };
      stop = inGoes(works.length, add, () => setNames(gathered));
    };
    gather().catch((error: unknown) => console.warn('Dogear: no names to offer.', error));
    return () => {
      isOver = true;
      stop();
    };
  }, [wanted, families.length]);
  return { names, want: () => setWanted(true) };
}
