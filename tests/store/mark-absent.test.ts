import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { database } from '@/store/database';
import { markAbsent, markPresent } from '@/store/mark-absent';
import { findWork } from '@/store/works';
import { reading } from '../saving/invented-readings';

const id = workId(7);
const missing = { work: id, kind: 'missing' as const };
const absence = async () => (await findWork(id))?.absence;

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

describe('a work that AO3 does not show', () => {
  it('is marked once, with the time at which that was first seen', async () => {
    await keepReading(reading(), 5);
    await markAbsent(missing, 10);
    await markAbsent(missing, 20);
    expect(await absence()).toEqual({ kind: 'missing', at: 10 });
  });

  it('is not marked where it is not kept, or was read since', async () => {
    await markAbsent(missing, 10);
    expect(await findWork(id)).toBeNull();
    await keepReading(reading(), 20);
    await markAbsent(missing, 10);
    expect(await absence()).toBeUndefined();
  });

  it('is there again once it is read, or seen in a list; an old file does not bring it back', async () => {
    await keepReading(reading(), 5);
    await markAbsent(missing, 10);
    await keepReading(reading(), 1);
    expect(await absence()).toEqual({ kind: 'missing', at: 10 });
    await keepReading(reading(), 11);
    expect(await absence()).toBeUndefined();
    await markAbsent(missing, 12);
    await markPresent([id, workId(8)]);
    expect(await absence()).toBeUndefined();
  });
});
