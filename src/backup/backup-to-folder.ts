import type { SavedFile } from '@/model/saving';

/** As much of a folder (`FileSystemDirectoryHandle`) as is needed of one. */
export interface Folder {
  getFileHandle(
    name: string,
    options: { create: true },
  ): Promise<{ createWritable(): Promise<WritableFile> }>;
  keys(): AsyncIterable<string>;
  removeEntry(name: string): Promise<void>;
}

interface WritableFile {
  write(blob: Blob): Promise<void>;
  abort(): Promise<void>;
  close(): Promise<void>;
}

/** How many backups stay in the folder; older ones that we wrote are taken away. */
export const backupsInFolder = 5;

const ours = /^dogear-backup-\d{4}-\d\d-\d\d\.zip$/;

/**
 * Writes a backup into a folder, and then takes away those of ours that are older than the newest few. The browser puts
 * a file in its place when it is closed, so one that cannot be written to its end leaves what was there. Throws what
 * the browser says; nothing is taken away then.
 */
export async function backupToFolder(folder: Folder, { name, blob }: SavedFile): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const writable = await file.createWritable();
  try {
    await writable.write(blob);
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
  await writable.close();
  const names: string[] = [];
  for await (const each of folder.keys()) if (ours.test(each)) names.push(each);
  for (const old of names.sort().slice(0, -backupsInFolder)) await folder.removeEntry(old);
}
