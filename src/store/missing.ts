import { orCannotWrite } from './cannot-write';
import { database, type MissingWork } from './database';

/** Works that were kept and whose text was lost, but for those that are here again. By title. */
export async function listMissing(): Promise<MissingWork[]> {
  const rows = await database.missing.toArray();
  const kept = new Set(
    await database.works
      .where('id')
      .anyOf(rows.map(({ work }) => work))
      .primaryKeys(),
  );
  const missing = rows.filter(({ work }) => !kept.has(work));
  return missing.sort((a, b) => a.title.localeCompare(b.title));
}

/** The reader does not want to be told of them any more. Throws CannotWrite. */
export async function forgetMissing(): Promise<void> {
  await orCannotWrite(database.missing.clear());
}
