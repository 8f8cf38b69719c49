import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './open-browser';

/** Where a browser keeps what an extension keeps, in a profile that is not in use. */
export interface Kept {
  /** The databases: the library and the vault, and nothing else. */
  databases: string[];
  /** `storage.local`. */
  outside: string[];
  /** `localStorage`. */
  witness: string[];
}

/** Finds them by how the browsers name them; a folder that is not there is left out. */
export function findKept(profile: string, name: BrowserName): Kept {
  const among = (folder: string, pattern: RegExp): string[] => {
    const whole = join(profile, folder);
    if (!existsSync(whole)) return [];
    return readdirSync(whole)
      .filter((file) => pattern.test(file))
      .map((file) => join(whole, file));
  };
  if (name === 'chrome') {
    return {
      databases: among('Default/IndexedDB', /^chrome-extension_.*_0\.indexeddb\.(leveldb|blob)$/),
      outside: among('Default/Local Extension Settings', /./),
      witness: among('Default/Local Storage', /^leveldb$/),
    };
  }
  const own = among('storage/default', /^moz-extension\+\+\+[-0-9a-f]+$/);
  return {
    databases: own.map((folder) => join(folder, 'idb')),
    outside: among('storage/default', /^moz-extension\+\+\+.*userContextId=4294967295$/),
    witness: own.map((folder) => join(folder, 'ls')),
  };
}

export function remove(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}
