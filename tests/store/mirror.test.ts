import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { findMirror, findMirrorAside, findMirrorHead, setMirrorAside, writeMirror } from '@/store/mirror';
import { fake, resetExtension } from '../fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-extension')).fake }));
beforeEach(resetExtension);

const { local } = fake.storage;
const rowsOf = async (database: string) => (await findMirror(database))?.rows ?? null;

it('gives back what was written, and nothing where nothing was', async () => {
  expect(await findMirror('lamp')).toBeNull();
  const rows = fc.dictionary(fc.string({ minLength: 1 }), fc.array(fc.jsonValue()), {
    noNullPrototype: true,
  });
  await fc.assert(
    fc.asyncProperty(rows, async (rows) => {
      await writeMirror('lamp', rows, { birth: 'b', seq: 1, removed: 0 });
      expect(await rowsOf('lamp')).toEqual(JSON.parse(JSON.stringify(rows)));
    }),
    { numRuns: 100 },
  );
});

it('leaves the one before whole, whenever it is killed while it writes the next', async () => {
  // Words that do not pack: a copy of several pieces.
  const noise = Array.from({ length: 12_000 }, () => crypto.randomUUID());
  let written = 0;
  for (let killedAt = 0; killedAt < 12; killedAt++) {
    await writeMirror(
      'lamp',
      { notes: [`before ${killedAt}`, ...noise] },
      { birth: 'b', seq: 1, removed: 0 },
    );
    const set = vi.spyOn(local, 'set');
    let left = killedAt;
    set.mockImplementation(async (values) => {
      if (left-- <= 0) throw new Error('killed');
      stored.push(values);
    });
    const stored: Record<string, unknown>[] = [];
    const done = await writeMirror(
      'lamp',
      { notes: [`after ${killedAt}`] },
      { birth: 'b', seq: 2, removed: 0 },
    ).then(
      () => true,
      () => false,
    );
    set.mockRestore();
    for (const values of stored) await local.set(values);
    expect((await rowsOf('lamp'))?.notes?.[0]).toBe(done ? `after ${killedAt}` : `before ${killedAt}`);
    written += done ? 1 : 0;
  }
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(12);
});

it('takes the older one where the newer one is damaged, whatever of it is', async () => {
  await writeMirror('lamp', { notes: ['older'] }, { birth: 'b', seq: 1, removed: 0 });
  await writeMirror('lamp', { notes: ['newer'] }, { birth: 'b', seq: 2, removed: 0 });
  expect((await findMirrorHead('lamp'))?.seq).toBe(2);
  const key = 'mirror:lamp:1:0';
  const { [key]: piece } = await local.get([key]);
  for (const damage of ['', 'no base64!', `${String(piece).slice(0, -8)}AAAAAAA=`, 7, null, {}]) {
    await local.set({ [key]: damage });
    expect(await rowsOf('lamp')).toEqual({ notes: ['older'] });
  }
  await local.set({ 'mirror:lamp:0': { writtenAt: 'yesterday' } });
  expect(await findMirror('lamp')).toBeNull();
});

it('puts one aside that no later one is written over', async () => {
  await writeMirror('lamp', { notes: ['mine'] }, { birth: 'b', seq: 1, removed: 0 });
  await setMirrorAside('lamp');
  for (let seq = 2; seq < 6; seq++) await writeMirror('lamp', { notes: [] }, { birth: 'c', seq, removed: 0 });
  expect((await findMirrorAside('lamp'))?.rows).toEqual({ notes: ['mine'] });
});

it('has nothing in either copy that the reader took out', async () => {
  await writeMirror('lamp', { notes: ['secret'] }, { birth: 'b', seq: 1, removed: 0 });
  await writeMirror('lamp', { notes: ['secret', 'other'] }, { birth: 'b', seq: 2, removed: 0 });
  await writeMirror('lamp', { notes: ['other'] }, { birth: 'b', seq: 3, removed: 1 });
  expect(await rowsOf('lamp')).toEqual({ notes: ['other'] });
  const newest = (await findMirrorHead('lamp'))?.turn;
  for (const slot of ['mirror:lamp:0', 'mirror:lamp:1']) {
    const { [slot]: head } = await local.get([slot]);
    if (Object(head).turn === newest) await local.set({ [slot]: null });
  }
  expect(await rowsOf('lamp')).toEqual({ notes: ['other'] });
});
