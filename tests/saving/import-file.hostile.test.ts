// @vitest-environment jsdom
import * as node from 'node:buffer';
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Imported, importFile } from '@/saving/import-file';
import { ImportRefused } from '@/saving/import-refused';
import { database } from '@/store/database';
import { seeded } from '../archive/write-prose';
import { craftedFiles } from './crafted-files';
import { goodFiles } from './good-files';
import { mutateFile, type TestFile } from './mutate-file';

// jsdom's own files cannot be read.
vi.stubGlobal('Blob', node.Blob);
vi.stubGlobal('File', node.File);

/** `npm run laws` takes all that were promised (RELIABILITY, check 16); each test run takes some of them. */
const mutations = process.env.LAWS === 'all' ? 5_000 : 150;
/** A file has 20 s in a browser (RELIABILITY). Of CPU time: other programs are no part of it. */
const longestMs = 10_000;
const seed = Number(process.env.SEED ?? 20261127);

const take = ({ name, bytes }: TestFile): Promise<Imported> => importFile(new File([bytes], name));

/** The library as it is, to be compared and put back. */
const tables = ['works', 'chapters', 'texts', 'pictures'] as const;
const rows = async (): Promise<object[][]> =>
  Promise.all(tables.map((name) => database.table(name).toArray()));
async function putBack(kept: readonly object[][]): Promise<void> {
  for (const [at, name] of tables.entries()) {
    await database.table(name).clear();
    await database.table(name).bulkPut(kept[at] ?? []);
  }
}

/** What of the library is only half there: a work without its chapters, a text that is named and not kept, and the reverse. */
async function findHalves(): Promise<string[]> {
  const [works, chapters, texts] = await Promise.all([
    database.works.toArray(),
    database.chapters.toArray(),
    database.texts.toArray(),
  ]);
  const ids = new Set(works.map(({ id }) => id));
  const keys = new Set(texts.map(({ work, text }) => `${work} ${text}`));
  const halves = chapters.flatMap(({ work, sightings, stamps }) => [
    ...(ids.has(work) ? [] : [`chapters of ${work}, which is not there`]),
    ...sightings
      .flatMap(({ text, summary, notes, endNotes }) => [text, summary, notes, endNotes])
      .filter((text) => text !== null && (!keys.has(`${work} ${text}`) || !stamps[text]))
      .map((text) => `text ${text} of ${work}, which is not there`),
  ]);
  const listed = new Set(chapters.map(({ work }) => work));
  return [...halves, ...works.filter(({ id }) => !listed.has(id)).map(({ id }) => `${id} without chapters`)];
}

describe('files with something wrong in them', () => {
  let good: TestFile[] = [];
  beforeAll(async () => {
    good = await goodFiles();
    await Promise.all(database.tables.map((table) => table.clear()));
  });

  it('come in where nothing is wrong', async () => {
    expect(good).toHaveLength(10);
    for (const file of good) expect((await take(file)).kept.length, file.name).toBeGreaterThan(0);
    expect(await findHalves()).toEqual([]);
  });

  it(`are read whole or clearly refused, each in its time: ${mutations} of them`, {
    timeout: mutations * 2_000,
  }, async () => {
    const whole = await rows();
    const counts = { taken: 0, refused: 0 };
    let before = whole;
    let slowest = 0;
    for (let number = 0; number < mutations; number++) {
      const random = seeded(seed + number);
      const file = mutateFile(good[number % good.length] ?? expect.fail('no file'), good, random);
      const which = `mutation ${number} of seed ${seed}: ${file.name}`;
      const begun = process.cpuUsage();
      const outcome = await take(file).catch((error: unknown) => error);
      const { user, system } = process.cpuUsage(begun);
      slowest = Math.max(slowest, (user + system) / 1000);
      expect((user + system) / 1000, which).toBeLessThan(longestMs);

      const after = await rows();
      if (outcome instanceof Error) {
        expect(outcome, `${which}: ${outcome.stack}`).toBeInstanceOf(ImportRefused);
        expect(after, which).toEqual(before);
        counts.refused += 1;
      } else {
        expect(await findHalves(), which).toEqual([]);
        // Nothing that was there is gone or is another text.
        const texts = new Set(after[2]?.map((row) => JSON.stringify(row, ['work', 'text'])));
        expect(
          before[2]?.filter((row) => !texts.has(JSON.stringify(row, ['work', 'text']))),
          which,
        ).toEqual([]);
        counts.taken += 1;
      }
      const isLarge = (after[2]?.length ?? 0) > 3 * (whole[2]?.length ?? 0);
      if (isLarge) await putBack(whole);
      before = isLarge ? whole : after;
      expect(Object.keys(Object.prototype), which).toEqual([]);
    }
    console.log(
      `FIGURE: ${counts.taken} of ${mutations} mutated files read, ${counts.refused} refused, ${slowest.toFixed(0)} ms CPU at most`,
    );
    expect(counts.taken).toBeGreaterThan(mutations / 10);
    expect(counts.refused).toBeGreaterThan(mutations / 10);
  });
});

describe('files that were made to take for ever', () => {
  beforeAll(() => Promise.all(database.tables.map((table) => table.clear())));

  it.each(craftedFiles.map((file) => [file.name, file] as const))(
    'are refused in their time: %s',
    async (_, file) => {
      const begun = process.cpuUsage();
      const outcome = await take(file).catch((error: unknown) => error);
      const { user, system } = process.cpuUsage(begun);
      expect((user + system) / 1000).toBeLessThan(longestMs);
      expect(outcome).toBeInstanceOf(ImportRefused);
      expect(await database.works.count()).toBe(0);
    },
  );
});
