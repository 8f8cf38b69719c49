import { useEffect, useRef, useState } from 'preact/hooks';
import type { FileFormat, SavedFile, SaveWatch, Saving } from '@/model/saving';
import { downloadFile } from './download-file';

/** Writes a file, as saving/save-file does: this room does not know that one. */
export type SaveFile = (saving: Saving, format: FileFormat, watch: SaveWatch) => Promise<SavedFile>;

/** What became of a file that was asked for. */
export type Saved =
  | { kind: 'idle' }
  | { kind: 'writing'; done: number; total: number }
  | { kind: 'done'; name: string }
  | { kind: 'cancelled' }
  | { kind: 'failed'; error: string };

/** How far the file is, how to begin one, and how to stop. Nothing goes on when the page leaves it. */
export function useSaving(save: SaveFile): [Saved, (saving: Saving, format: FileFormat) => void, () => void] {
  const [saved, setSaved] = useState<Saved>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const cancel = (): void => running.current?.abort();
  useEffect(() => cancel, []);

  const write = async (saving: Saving, format: FileFormat): Promise<void> => {
    running.current = new AbortController();
    const { signal } = running.current;
    setSaved({ kind: 'writing', done: 0, total: 1 });
    try {
      const onProgress = (done: number, total: number): void => setSaved({ kind: 'writing', done, total });
      const file = await save(saving, format, { signal, onProgress });
      downloadFile(file);
      setSaved({ kind: 'done', name: file.name });
    } catch (error) {
      if (signal.aborted) {
        setSaved({ kind: 'cancelled' });
        return;
      }
      console.error(error);
      setSaved({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
    }
  };
  return [saved, (saving, format) => void write(saving, format), cancel];
}
