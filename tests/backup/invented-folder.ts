import type { Folder } from '@/backup/backup-to-folder';

/** A folder of the reader's disk that remembers what is in it, as far as we use folders. */
export class InventedFolder implements Folder {
  readonly files = new Map<string, Blob>();
  full = false;

  constructor(readonly name = 'Backups') {}

  async getFileHandle(name: string) {
    return {
      createWritable: async () => {
        let written: Blob | null = null;
        return {
          write: async (blob: Blob) => {
            if (this.full) throw new DOMException('The disk is full.', 'QuotaExceededError');
            written = blob;
          },
          abort: async () => {
            written = null;
          },
          close: async () => {
            if (written) this.files.set(name, written);
          },
        };
      },
    };
  }

  async *keys(): AsyncGenerator<string> {
    yield* this.files.keys();
  }

  async removeEntry(name: string): Promise<void> {
    this.files.delete(name);
  }
}
