import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { changeChoices, findChoices, isStyled } from '@/store/choices';
import { database } from '@/store/database';
import { reading } from '../saving/invented-readings';

const seven = workId(7);
beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await keepReading(reading({}), 1_000);
});
const styled = async (): Promise<[off: boolean, on: boolean]> => {
  const choices = await findChoices(seven);
  return [isStyled(choices, false), isStyled(choices, true)];
};

describe('the creator’s style of a work', () => {
  it('is shown as the reader has it by default, until they say something of this work', async () => {
    expect(await styled()).toEqual([false, true]);
    await changeChoices(seven, () => ({ upToDate: true }));
    expect(await styled()).toEqual([false, true]);
    await changeChoices(seven, () => ({ creatorStyle: true }));
    expect(await styled()).toEqual([true, true]);
    await changeChoices(seven, () => ({ creatorStyle: false }));
    expect(await styled()).toEqual([false, false]);
  });

  it('is shown where a row from before decisions had times says so', async () => {
    await changeChoices(seven, () => ({ creatorStyle: true }));
    await database.choices.toCollection().modify((row) => {
      delete row.decidedAt;
    });
    expect(await styled()).toEqual([true, true]);
  });
});
