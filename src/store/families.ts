import type { TagFamily } from '@/model/family';
import { orCannotWrite } from './cannot-write';
import { database, type KeptFamily } from './database';

/** Every family of tags that is known, in the order of their names. */
export async function listFamilies(): Promise<KeptFamily[]> {
  return database.families.orderBy('key').toArray();
}

/** Remembers a family as its page was at `learnedAt` (ms). `key`: its name as rules compare names. */
export async function keepFamily(family: TagFamily, key: string, learnedAt: number): Promise<void> {
  await orCannotWrite(database.families.put({ ...family, key, learnedAt, v: 1 }));
}

/** Forgets one, because the reader said so. */
export async function removeFamily(key: string): Promise<void> {
  await orCannotWrite(database.families.delete(key));
}
