// @vitest-environment jsdom
import * as node from 'node:buffer';
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readDownload, readEpubDownload } from '@/ao3/read-download';
import { readWork } from '@/ao3/read-work';
import { readEpub } from '@/formats/read-epub';
import type { WorkReading } from '@/model/work';
import { importFile } from '@/saving/import-file';
import { keepReading } from '@/saving/keep-reading';
import { saveFile } from '@/saving/save-file';
import { listChapterHeads } from '@/store/chapters';
import { database } from '@/store/database';
import { deleteWork, findWork } from '@/store/works';
import { fileWords } from '@/ui/file-words';
import { findStoredPages } from '../archive/stored-pages';
import { htmlFile, htmlPage } from '../html-page';
import works from './works.json';

// jsdom's own files cannot be read.
vi.stubGlobal('Blob', node.Blob);
vi.stubGlobal('File', node.File);
beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const folder = findStoredPages();
const downloads = folder ? readdirSync(folder).filter((file) => file.startsWith('download-')) : [];

function readStored(file: string): WorkReading {
  const path = join(folder ?? '', file);
  if (!file.startsWith('download-')) return readWork(htmlFile(path));
  if (!file.endsWith('.epub')) return readDownload(htmlFile(path));
  const { spine, css } = readEpub(new Uint8Array(readFileSync(path)));
  return readEpubDownload(
    spine.map(({ text }) => htmlPage(text)),
    css,
  );
}

async function complaints(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity !== 'usage' && severity !== 'info')
    .map(({ id, message, location }) => `${id} ${message} (${location?.path})`);
}

describe.skipIf(!folder)('stored works, out of the library and in again', () => {
  it.each([...Object.keys(works), ...downloads])('%s', async (file) => {
    const reading = readStored(file);
    const { id } = reading.work;
    const watch = { signal: new AbortController().signal, onProgress: () => {} };
    await keepReading(reading, Date.parse('2026-07-01'));
    const before = { work: await findWork(id), heads: await listChapterHeads(id) };
    for (const format of ['epub', 'html'] as const) {
      const { name, blob } = await saveFile({ kind: 'work', works: [id] }, format, fileWords, watch);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      if (format === 'epub') expect(await complaints(bytes)).toEqual([]);
      await deleteWork(id);
      await importFile(new File([bytes], name));
      const after = { work: await findWork(id), heads: await listChapterHeads(id) };
      const { work, asOf } = before.work ?? expect.fail('not kept');
      expect(after.work).toMatchObject({ work, asOf });
      // The same words have the same keys, whatever became of the markup.
      expect(after.heads).toEqual(before.heads.map((head) => ({ ...head, from: head.text && 'export' })));
    }
  });
});
