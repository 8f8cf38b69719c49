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
  /** How many were not read, because the reader stopped before. */
  left: number;
}

/** What came out of a ZIP file is not opened again: there are ZIP files that hold themselves. */
interface Waiting {
  file: File;
  unpacked: boolean;
}

/**
 * Takes files, and those in ZIP files, into the library, one after the other: each is kept whole or not at all, and one that is refused
 * stops no other. Files given while others are being read wait behind them. Gives how far they are, and what takes files and
 * what stops: the one that is being read is read to its end, those that wait are left.
 */
export function useIntake(): [Intake | null, (files: Iterable<File>) => void, () => void] {
  const [intake, setIntake] = useState<Intake | null>(null);
  const waiting = useRef<Waiting[]>([]);
  const running = useRef(false);
  const stops = useRef(0);

  const run = async (): Promise<void> => {
    running.current = true;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      const { file, unpacked } = next;
      const { name } = file;
      const stopsBefore = stops.current;
      setIntake((intake) => intake && { ...intake, reading: name });
      // Lets the page draw what it is about to read.
      await new Promise((resolve) => setTimeout(resolve));
      // Whatever is wrong with it, taking it in will say.
      const inside = unpacked ? null : await takeApart(file).catch(() => null);
      if (inside && stops.current !== stopsBefore) {
        setIntake((intake) => intake && leaving(intake, inside.length, 1));
        continue;
      }
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
  const stop = (): void => {
    const left = waiting.current.length;
    waiting.current = [];
    stops.current += 1;
    setIntake((intake) => intake && leaving(intake, left, left));
  };
  return [intake, take, stop];
}

// What reads files comes when there is one, and not before the page.
const takeApart = async (file: File): Promise<File[] | null> =>
  (await import('@/saving/open-archive')).openArchive(file);
const takeIn = async (file: File): Promise<Imported> =>
  (await import('@/saving/import-file')).importFile(file);

const empty: Intake = { given: 0, done: 0, reading: null, taken: [], refused: [], left: 0 };

/** So many files are left, which were so many of those that were given: what is in a ZIP file was one. */
const leaving = (intake: Intake, files: number, given: number): Intake => ({
  ...intake,
  left: intake.left + files,
  given: intake.given - given,
});

function after(intake: Intake, outcome: Imported | { name: string; error: unknown }): Intake {
  const done = intake.done + 1;
  return 'error' in outcome
    ? { ...intake, done, refused: [...intake.refused, outcome] }
    : { ...intake, done, taken: [...intake.taken, outcome] };
}
