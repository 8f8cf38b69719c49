import { Dexie, type EntityTable } from 'dexie';
import { orCannotWrite } from './cannot-write';

/**
 * The folder on the reader's disk that backups go to by themselves. The browser lets a handle to a folder be kept in
 * IndexedDB only; it lies in a database of its own, because it means nothing on another device and is no loss.
 */
const folders = new Dexie('dogear-folder') as Dexie & {
  folder: EntityTable<{ id: 'folder'; handle: FileSystemDirectoryHandle }, 'id'>;
};
folders.version(1).stores({ folder: 'id' });

/** Null: the reader chose none. */
export async function findBackupFolder(): Promise<FileSystemDirectoryHandle | null> {
  return (await folders.folder.get('folder'))?.handle ?? null;
}

/** Null: no longer. Throws CannotWrite. */
export async function keepBackupFolder(handle: FileSystemDirectoryHandle | null): Promise<void> {
  if (handle === null) await orCannotWrite(folders.folder.clear());
  else await orCannotWrite(folders.folder.put({ id: 'folder', handle }));
}
