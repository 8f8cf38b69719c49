import type { Loss } from './find-loss';

/** A database is less than it was, and the reader did not make it so. It stays closed until they decided. */
export class LibraryLost extends Error {
  readonly database: string;
  readonly loss: Loss;

  constructor(database: string, loss: Loss) {
    super(`${database} is not what it was: ${loss.kind}`);
    this.name = 'LibraryLost';
    this.database = database;
    this.loss = loss;
  }
}

/** The loss that an error of Dexie's tells of, if it does: what fails to open is told again by everything after. */
export function findLibraryLost(error: unknown): LibraryLost | null {
  for (let cause = error; cause instanceof Error; cause = innerOf(cause)) {
    if (cause instanceof LibraryLost) return cause;
  }
  return null;
}

const innerOf = (error: Error): unknown => ('inner' in error ? error.inner : error.cause);
