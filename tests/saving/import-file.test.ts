import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readWork } from '@/ao3/read-work';
import { workId } from '@/model/ids';
import { importFile } from '@/saving/import-file';
import { ImportRefused } from '@/saving/import-refused';
import { keepReading } from '@/saving/keep-reading';
import { listChapterHeads } from '@/store/chapters';
import { database } from '@/store/database';
import { countWorks, findWork } from '@/store/works';
import { writeDownload } from '../archive/download-page';
import { Shelf } from '../archive/shelf';
import { visitTo } from '../content/archive-page';
import { PageParser } from '../html-page';
import { reading, work } from './invented-readings';

vi.stubGlobal('DOMParser', PageParser);
beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const shelf = new Shelf();
const letters = workId(900000002);
const html = writeDownload(shelf.works.get(letters) ?? expect.fail('no such work'), shelf);
const bytes = new TextEncoder().encode(html);
const file = (...parts: BlobPart[]) => new File(parts, 'Nine_Letters_Home.html', { type: 'text/html' });

const trouble = async (file: File) => {
  const error = await importFile(file).then(
    () => null,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(ImportRefused);
  expect(await countWorks()).toBe(0);
  return error instanceof ImportRefused ? error.trouble : null;
};

describe('importFile', () => {
  it('takes in a download, whatever it is called, as of the day of its last update', async () => {
    const { name, kept } = await importFile(new File([bytes], 'whatever.txt'));
    expect(name).toBe('whatever.txt');
    expect(kept).toMatchObject([
      { work: letters, title: 'Nine Letters Home', outcome: 'new', chaptersKept: 9 },
    ]);
    const found = await findWork(letters);
    expect(found?.asOf.header).toBe(Date.parse(`${found?.work.updated}T00:00:00Z`));
    expect(await listChapterHeads(letters)).toHaveLength(9);
  });

  it('never overrules what a page said later', async () => {
    const page = reading({ work: work({ id: letters, title: 'Ten Letters Home' }) });
    await keepReading(page, Date.now());
    await importFile(file(bytes));
    expect((await findWork(letters))?.work.title).toBe('Ten Letters Home');
    expect(await listChapterHeads(letters)).toHaveLength(9);
  });

  it('takes no day for one that is yet to come', async () => {
    await keepReading(reading({ work: work({ id: letters, title: 'Ten Letters Home' }) }), Date.now());
    await importFile(file(html.replace(/(Completed|Updated): \d{4}/, '$1: 2999')));
    const found = await findWork(letters);
    expect(found?.work.title).toBe('Ten Letters Home');
    expect(found?.asOf.header).toBeLessThanOrEqual(Date.now());
    expect(await listChapterHeads(letters)).toHaveLength(9);
  });

  it('makes one text of a work’s page and its download, whichever came first', async () => {
    const { document } = visitTo(`/works/${letters}?view_full_work=true`);
    const page = readWork(document);
    const texts: unknown[] = [];
    for (const order of ['page', 'file', 'page']) {
      if (order === 'page') await keepReading(page, Date.parse('2026-07-01'));
      else await importFile(file(bytes));
      const heads = await listChapterHeads(letters);
      expect(heads.map(({ revisions }) => revisions)).toEqual(Array(9).fill([]));
      texts.push(await database.texts.toArray());
    }
    expect(texts[1]).toEqual(texts[0]);

    await Promise.all(database.tables.map((table) => table.clear()));
    await importFile(file(bytes));
    await keepReading(page, Date.parse('2026-07-01'));
    expect(await database.texts.toArray()).toEqual(texts[0]);
  });

  it('takes a byte order mark for what it is', async () => {
    await expect(importFile(file('\ufeff', html))).resolves.toMatchObject({ kept: [{ chaptersKept: 9 }] });
  });

  it('refuses what is none, each for its reason', async () => {
    expect(await trouble(file('<!DOCTYPE html><p>A recipe for quinces.'))).toBe('not-a-download');
    expect(await trouble(file(''))).toBe('not-a-download');
    expect(await trouble(file(html.slice(0, html.length / 2)))).toBe('cut');
    expect(await trouble(file('%PDF-1.4 …'))).toBe('other-format');
    expect(await trouble(file('x'.repeat(60), 'BOOKMOBI'))).toBe('other-format');
    expect(await trouble(file('PK\u0003\u0004 and nothing more'))).toMatch(/^(?:cut|damaged|other-format)$/);
    const latin = Uint8Array.from(html.replace('Nine', 'N\u00e9uf'), (letter) =>
      Math.min(letter.charCodeAt(0), 255),
    );
    expect(await trouble(file(latin))).toBe('wrong-encoding');
    expect(await trouble(file(html.replace(/<h1>[\s\S]*?<\/h1>/, '')))).toBe('changed');
  });

  it('refuses 60 MB before reading them', async () => {
    const large = file(new Uint8Array(60 * 1024 * 1024));
    const read = vi.spyOn(large, 'arrayBuffer');
    expect(await trouble(large)).toBe('too-large');
    expect(read).not.toHaveBeenCalled();
  });

  it('says when the library cannot be written, and keeps nothing', async () => {
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    database.texts.hook('creating', full);
    expect(await trouble(file(bytes))).toBe('cannot-write');
    database.texts.hook('creating').unsubscribe(full);
  });
});
