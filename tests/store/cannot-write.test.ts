import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { CannotWrite, orCannotWrite } from '@/store/cannot-write';

const failing = async (error: Error) => {
  throw error;
};

it.each(['QuotaExceededError', 'DataError', 'UnknownError', 'AbortError', 'InvalidStateError'])(
  'is what %s of the browser means',
  async (name) => {
    const failed = orCannotWrite(failing(new DOMException('no room', name)));
    await expect(failed).rejects.toBeInstanceOf(CannotWrite);
    await expect(failed).rejects.toMatchObject({ name: 'CannotWrite', cause: { name } });
  },
);

it('is what a database that does not open means', async () => {
  await expect(orCannotWrite(failing(new Dexie.OpenFailedError('no')))).rejects.toBeInstanceOf(CannotWrite);
});

it('is not what a mistake of ours means, nor success', async () => {
  await expect(orCannotWrite(failing(new TypeError('oops')))).rejects.toBeInstanceOf(TypeError);
  await expect(orCannotWrite(Promise.resolve(7))).resolves.toBe(7);
});

it('sees it among the errors of many rows', async () => {
  const bulk = (...failures: Error[]) => Promise.reject(new Dexie.BulkError('bulkPut', failures));
  const full = new DOMException('no room', 'QuotaExceededError');
  await expect(orCannotWrite(bulk(new TypeError('a mistake'), full))).rejects.toBeInstanceOf(CannotWrite);
  await expect(orCannotWrite(bulk(new TypeError('a mistake')))).rejects.toBeInstanceOf(Dexie.BulkError);
});
