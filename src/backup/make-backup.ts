import type { SavedFile, SaveWatch } from '@/model/saving';
import { gatherBlob } from '@/saving/gather-blob';
import { startPacker } from '@/saving/start-packer';
import { type BackupExtent, gatherLibrary } from './gather-library';
import type { KeptSetup } from './parse-rows';
import { readBackup } from './read-backup';
import { writeBackup } from './write-backup';

export interface Making {
  extent: BackupExtent;
  setup: KeptSetup;
  /** The version of Dogear. */
  app: string;
  /** In ms. */
  now: number;
}

/** The file that was written does not say what it should, when it is read again. */
export class BackupFlawed extends Error {
  constructor() {
    super('The backup could not be read back.');
    this.name = 'BackupFlawed';
  }
}

/**
 * Writes a backup of the library and reads it again before it is called one: every member by its hash, every row at
 * the door by which it would come back. Throws BackupFlawed, and what the signal says once it is aborted.
 */
export async function makeBackup(
  { extent, setup, app, now }: Making,
  { onProgress, signal }: SaveWatch,
): Promise<SavedFile> {
  const content = await gatherLibrary(extent, { app, setup, now });
  const works = content.head.counts.works;
  let written = 0;
  const counted = async function* () {
    for await (const group of content.groups) {
      yield group;
      if (group.topic.startsWith('works/')) written += 1;
      onProgress(written, works * 2);
    }
  };
  const pieces = writeBackup({ ...content, groups: counted() }, startPacker);
  const blob = await gatherBlob(pieces, 'application/zip', signal);
  await readBack(blob, signal, (read) => onProgress(works + read, works * 2));
  const day = new Date(now).toISOString().slice(0, 10);
  return { name: `dogear-backup-${day}.zip`, blob };
}

async function readBack(blob: Blob, signal: AbortSignal, onWork: (works: number) => void): Promise<void> {
  let works = 0;
  let isWhole = false;
  for await (const piece of readBackup(blob)) {
    signal.throwIfAborted();
    if (piece.kind === 'rows' && piece.topic.startsWith('works/')) onWork(++works);
    if (piece.kind === 'end') {
      isWhole = piece.damage.complete && piece.damage.members === 0 && piece.damage.rows === 0;
    }
  }
  if (!isWhole) throw new BackupFlawed();
}
