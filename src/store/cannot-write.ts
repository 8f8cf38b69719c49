import { Dexie } from 'dexie';

/** The library cannot be written now: disk full, quota met, storage damaged or switched off. Nothing was changed. */
export class CannotWrite extends Error {
  constructor(cause: unknown) {
    super(`The library cannot be written: ${cause instanceof Error ? cause.name : String(cause)}`, { cause });
    this.name = 'CannotWrite';
  }
}

/** What is stored comes from a newer Dogear than this one, which could spoil it : it is only read. */
export class NewerLibrary extends CannotWrite {
  constructor() {
    super('the library comes from a newer version of Dogear');
    this.name = 'NewerLibrary';
  }
}

/**
 * What the two browsers call it. Chromium's full disk is a DataError; Firefox's private window an
 * InvalidStateError; after a first quota error Firefox gives all the others.
 */
const names: ReadonlySet<string> = new Set([
  'AbortError',
  'DatabaseClosedError',
  'DataError',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'OpenFailedError',
  'QuotaExceededError',
  'TimeoutError',
  'UnknownError',
  'VersionError',
]);

/** Waits for a change of the library. Throws CannotWrite where storage failed; a mistake of ours stays what it is. */
export async function orCannotWrite<Result>(change: PromiseLike<Result>): Promise<Result> {
  try {
    return await change;
  } catch (error) {
    throw isOfStorage(error) ? new CannotWrite(error) : error;
  }
}

/** Dexie gives one error for many rows, with those of the rows in it. */
function isOfStorage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Dexie.BulkError) return error.failures.some(isOfStorage);
  return names.has(error.name);
}
