import { useRef, useState } from 'preact/hooks';
import type { Imported } from '@/saving/import-file';

/** Files on their way into the library, and what became of them. */
export interface Intake {
  /** How many were given, and how many of them are done with. */
  given: number;
  done: number;
  /** The name of the one that is being read; null when all are done. */
  reading: string | null;
  taken: Imported[];
  refused: { name: string; error: unknown }[];
}

/** What came out of a ZIP file is not opened again: there are ZIP files that hold themselves. */
interface Waiting {
  file: File;
  unpacked: boolean;
}

/**
 * Takes files, and those in ZIP files, into the library, one after the other: each is kept whole or not at all, and one that is refused
 * stops no other. Files given while others are being read wait behind them.
 */
export function useIntake(): [Intake | null, (files: Iterable<File>) => void] {
  const [intake, setIntake] = useState<Intake | null>(null);
  const waiting = useRef<Waiting[]>([]);
  const running = useRef(false);

  const run = async (): Promise<void> => {
    running.current = true;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      const { file, unpacked } = next;
      const { name } = file;
      setIntake((intake) => intake && { ...intake, reading: name });
      // Lets the page draw what it is about to read.
      await new Promise((resolve) => setTimeout(resolve));
      // Whatever is wrong with it, taking it in will say.
      const inside = unpacked ? null : await takeApart(file).catch(() => null);
      if (inside) {
        waiting.current.unshift(...inside.map((file) => ({ file, unpacked: true })));
        setIntake((intake) => intake && { ...intake, given: intake.given + inside.length - 1 });
        continue;
      }
      const outcome = await takeIn(file).catch((error: unknown) => ({ name, error }));
      setIntake((intake) => intake && after(intake, outcome));
    }
    running.current = false;
    setIntake((intake) => intake && { ...intake, reading: null });
  };

  const take = (files: Iterable<File>): void => {
    const given = [...files];
    if (given.length === 0) return;
    waiting.current.push(...given.map((file) => ({ file, unpacked: false })));
    setIntake((intake) => {
      const before = running.current && intake ? intake : empty;
      return { ...before, given: before.given + given.length };
    });
    if (!running.current) void run();
  };
  return [intake, take];
}

// What reads files comes when there is one, and not before the page.
const takeApart = async (file: File): Promise<File[] | null> =>
  (await import('@/saving/open-archive')).openArchive(file);
const takeIn = async (file: File): Promise<Imported> =>
  (await import('@/saving/import-file')).importFile(file);

const empty: Intake = { given: 0, done: 0, reading: null, taken: [], refused: [] };

function after(intake: Intake, outcome: Imported | { name: string; error: unknown }): Intake {
  const done = intake.done + 1;
  return 'error' in outcome
    ? { ...intake, done, refused: [...intake.refused, outcome] }
    : { ...intake, done, taken: [...intake.taken, outcome] };
}
