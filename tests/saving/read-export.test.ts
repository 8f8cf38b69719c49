// @vitest-environment jsdom
import * as node from 'node:buffer';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chapterId, seriesId, type WorkId, workId } from '@/model/ids';
import type { FileFormat, Saving } from '@/model/saving';
import { type Chapter, parts } from '@/model/work';
import { importFile } from '@/saving/import-file';
import { ImportRefused } from '@/saving/import-refused';
import { keepReading } from '@/saving/keep-reading';
import { saveFile } from '@/saving/save-file';
import { defaultSettings } from '@/settings/settings';
import { findChapter, listChapterHeads } from '@/store/chapters';
import { database, type KeptPicture } from '@/store/database';
import { findPictures, keepPicture } from '@/store/pictures';
import { deleteWork, findWork } from '@/store/works';
import { fileWords } from '@/ui/file-words';
import { anyTold, chapter, contents, reading, work } from './invented-readings';

// jsdom's own files cannot be read.
vi.stubGlobal('Blob', node.Blob);
vi.stubGlobal('File', node.File);
beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const formats = ['epub', 'html'] as const;
const watch = () => ({ signal: new AbortController().signal, onProgress: () => {} });

async function save(saving: Saving, format: FileFormat, look = defaultSettings): Promise<File> {
  const { name, blob } = await saveFile(saving, format, fileWords, watch(), look);
  return new File([await blob.arrayBuffer()], name);
}
const saveWork = (id: WorkId, format: FileFormat) => save({ kind: 'work', works: [id] }, format);

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const kept = (address: string): KeptPicture => ({
  work: workId(7),
  address,
  state: 'kept',
  bytes: png,
  askedAt: 5,
  v: 1,
});

/**
 * Everything of a work that a reader sees: its facts with their times, and its chapters without their markup. Earlier
 * versions stay here: a file has the latest.
 */
async function seen(id: WorkId) {
  const kept = await findWork(id);
  const heads = await listChapterHeads(id);
  return {
    work: kept?.work,
    asOf: kept?.asOf,
    chaptersKept: kept?.chaptersKept,
    heads: heads.map(({ revisions, noteVersions, from, ...head }) => head),
  };
}

const chapterHtml = async (id: WorkId, position: number) => (await findChapter(id, position))?.html;

describe.each(formats)('a work that is saved as %s, deleted and brought in again', (format) => {
  it('is what it was, whatever had been read of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTold, { minLength: 1, maxLength: 6 }), async (all) => {
        await Promise.all(database.tables.map((table) => table.clear()));
        for (const { reading, asOf } of all) await keepReading(reading, asOf);
        const id = workId(7);
        const before = await seen(id);
        const file = await saveWork(id, format);
        await deleteWork(id);
        await importFile(file);
        // An empty file brings back nothing at all.
        if (Object.keys(before.asOf ?? {}).length + before.heads.length > 0)
          expect(await seen(id)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('has its chapters that left AO3, and knows those that it never had', async () => {
    const [a, b, c, gone] = [1, 2, 3, 9].map(chapterId);
    if (!a || !b || !c || !gone) throw new Error('no ids');
    const chapters = [chapter({ id: a, position: 1 }), chapter({ id: gone, position: 2, title: 'Lost' })];
    await keepReading(reading({ chapters, view: 'entire', contents: contents(a, gone) }), 1_000);
    const later = { work: work({ chaptersPosted: 3 }), contents: contents(a, b, c) };
    await keepReading(reading(later), 2_000);
    const before = await seen(workId(7));
    expect(before.heads.map(({ gone, text }) => [gone, text !== null])).toEqual([
      [false, true],
      [false, false],
      [false, false],
      [true, true],
    ]);
    const file = await saveWork(workId(7), format);
    await deleteWork(workId(7));
    await importFile(file);
    expect(await seen(workId(7))).toEqual(before);
  });

  it('has its kept pictures, where the author had them and as large', async () => {
    const address = 'https://i.example.com/a.png';
    const html = `<p><img src="${address}" alt="A map" width="300" align="left"></p>`;
    const id = workId(7);
    const notes = work({ endNotesHtml: `<p>e <img src="${address}?2" alt=""></p>` });
    const entire = { work: notes, shows: [...parts], chapters: [chapter({ position: 1, html })] };
    await keepReading(reading(entire), 1_000);
    await keepPicture(kept(address));
    await keepPicture(kept(`${address}?2`));
    const before = await seen(id);
    const file = await saveWork(id, format);
    await deleteWork(id);
    await importFile(file);
    expect(await seen(id)).toEqual(before);
    expect((await findPictures(id, [address, `${address}?2`])).map(({ bytes }) => [...bytes])).toEqual([
      [...png],
      [...png],
    ]);
    const again = new DOMParser().parseFromString((await chapterHtml(id, 1)) ?? '', 'text/html');
    const shown = again.querySelector('img');
    expect(
      Object.fromEntries([...(shown?.attributes ?? [])].map(({ name, value }) => [name, value])),
    ).toEqual({
      src: address,
      alt: 'A map',
      width: '300',
      align: 'left',
    });
  });

  it('has none of its pictures where the reader wants none, whether the works stand in one file or apart', async () => {
    const address = 'https://i.example.com/a.png';
    const html = `<p>A map: <img src="${address}" alt="A map"></p>`;
    await keepReading(reading({ chapters: [chapter({ position: 1, html })] }), 1_000);
    // As large as a picture, and nothing that could be packed.
    let seed = 7;
    const noise = Array.from({ length: 5000 }, () => {
      seed = (seed * 48271) % 2147483647;
      return seed % 256;
    });
    await keepPicture({ ...kept(address), bytes: new Uint8Array([...png, ...noise]) });
    const sizes = async (showPictures: boolean) => {
      const works = [workId(7)];
      const look = { ...defaultSettings, showPictures };
      const files = [
        await save({ kind: 'work', works }, format, look),
        await save({ kind: 'apart', works }, format, look),
      ];
      return files.map(({ size }) => size);
    };
    const [[one = 0, apart = 0], [oneWithout = 0, apartWithout = 0]] = [
      await sizes(true),
      await sizes(false),
    ];
    expect(oneWithout).toBeLessThan(one);
    expect(apartWithout).toBeLessThan(apart);
    const file = await save({ kind: 'work', works: [workId(7)] }, format, {
      ...defaultSettings,
      showPictures: false,
    });
    await deleteWork(workId(7));
    await importFile(file);
    expect(await findPictures(workId(7), [address])).toEqual([]);
    expect(await chapterHtml(workId(7), 1)).toContain('A map');
  });

  it('leaves a picture alone that the library has meanwhile', async () => {
    const address = 'https://i.example.com/a.png';
    const html = `<p><img src="${address}" alt="A map"></p>`;
    await keepReading(reading({ chapters: [chapter({ position: 1, html })] }), 1_000);
    await keepPicture(kept(address));
    const file = await saveWork(workId(7), format);
    const newer = new Uint8Array([...png, 9]);
    await database.pictures.put({ ...kept(address), bytes: newer });
    const [imported] = (await importFile(file)).kept;
    expect(imported?.outcome).toBe('same');
    const [there] = await findPictures(workId(7), [address]);
    expect([...(there?.bytes ?? [])]).toEqual([...newer]);
  });

  it('has a chapter that AO3 did not list yet, with the text of one that it did', async () => {
    const chapters = [1, 2].map((position) => chapter({ position, html: '<p></p>' }));
    await keepReading(reading({ contents: contents(chapterId(1)) }), 1_000);
    await keepReading(reading({ chapters, view: 'html' }), 2_000);
    const before = await seen(workId(7));
    expect(before.heads.map(({ id, text }) => [id, text !== null])).toEqual([
      [chapterId(1), true],
      [null, true],
    ]);
    const file = await saveWork(workId(7), format);
    await deleteWork(workId(7));
    await importFile(file);
    expect(await seen(workId(7))).toEqual(before);
  });

  it('shows the same text: pictures, older elements, notes, letters that markup is made of', async () => {
    const html =
      '<p align="center">a &lt;b&gt; &amp;amp; “c”<a id="r1" href="#f1">1</a></p><center><big>x</big></center><p><img src="https://i.example.com/a.png" alt="A map"></p><p dir="rtl">שלום</p>';
    const only: Chapter = chapter({ position: 1, html, notesHtml: '<p>n</p>', endNotesHtml: '<p>e</p>' });
    await keepReading(reading({ chapters: [only] }), 1_000);
    const before = await seen(workId(7));
    const file = await saveWork(workId(7), format);
    await deleteWork(workId(7));
    await importFile(file);
    expect(await seen(workId(7))).toEqual(before);
    const again = (await chapterHtml(workId(7), 1)) ?? '';
    expect(again).toContain('<p align="center">a &lt;b&gt; &amp;amp; “c”');
    expect(again).toContain('<center>');
    expect(again).toContain('<img src="https://i.example.com/a.png" alt="A map">');
    expect(await findChapter(workId(7), 1)).toMatchObject({
      notesHtml: '<p>n</p>',
      endNotesHtml: '<p>e</p>',
    });
  });

  it('never overrules what was read later, whatever time a file claims', async () => {
    await keepReading(reading({ work: work({ title: 'The Old Lamp' }) }), Date.now() + 1e12);
    const file = await saveWork(workId(7), format);
    await deleteWork(workId(7));
    await importFile(file);
    await keepReading(reading({ work: work({ title: 'The New Lamp' }) }), Date.now() + 1);
    expect((await findWork(workId(7)))?.work.title).toBe('The New Lamp');
  });

  it('comes with the others of its series, in their order', async () => {
    const series = (part: number) => [{ id: seriesId(5), name: 'Lamps', part }];
    for (const [id, part] of [
      [8, 1],
      [7, 2],
    ] as const) {
      const one = work({ id: workId(id), title: `Lamp ${part}`, series: series(part) });
      await keepReading(
        reading({ work: one, chapters: [chapter({ position: 1, html: `<p>${id}</p>` })] }),
        1_000,
      );
    }
    const before = [await seen(workId(7)), await seen(workId(8))];
    const works = [workId(8), workId(7)];
    const file = await save({ kind: 'series', series: seriesId(5), name: 'Lamps', works }, format);
    expect(file.name).toBe(`Lamps - 5.${format}`);
    for (const id of works) await deleteWork(id);
    const { kept } = await importFile(file);
    expect(kept.map(({ work, outcome }) => [work, outcome])).toEqual([
      [workId(8), 'new'],
      [workId(7), 'new'],
    ]);
    expect([await seen(workId(7)), await seen(workId(8))]).toEqual(before);
  });
});

describe('a file of ours that is damaged', () => {
  const trouble = async (text: string): Promise<string | null> => {
    const error = await importFile(new File([text], 'x.html')).catch((error: unknown) => error);
    return error instanceof ImportRefused ? error.trouble : null;
  };

  it('is refused whole', async () => {
    const chapters = [chapter({ position: 1 }), chapter({ position: 2 })];
    await keepReading(reading({ chapters }), 1_000);
    const html = await (await saveWork(workId(7), 'html')).text();
    await deleteWork(workId(7));
    expect(await trouble(html.slice(0, -20))).toBe('cut');
    expect(await trouble(html.replace(/<section id="chapter2"[\s\S]*?<\/section>/, ''))).toBe('cut');
    expect(await trouble(html.replace('&quot;v&quot;:1', '&quot;v&quot;:2'))).toBe('changed');
    expect(await trouble(html.replace('{&quot;id', '{&quot;__proto__&quot;:{},&quot;id'))).toBe('changed');
    expect(await findWork(workId(7))).toBeNull();
  });
});
