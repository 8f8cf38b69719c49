import { workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { saveFile } from '@/saving/save-file';
import { fileWords } from '@/ui/file-words';
import { writeDownloadBook } from '../archive/download-book';
import { writeDownload } from '../archive/download-page';
import { Shelf } from '../archive/shelf';
import { chapter, reading, work } from './invented-readings';
import type { TestFile } from './mutate-file';

/** Ten files that a reader may bring in: AO3's downloads and ours, of one chapter and of several. Puts works into the library. */
export async function goodFiles(): Promise<TestFile[]> {
  const shelf = new Shelf();
  const downloads = [900000001, 900000002, 900000014].flatMap((id): TestFile[] => {
    const work = shelf.works.get(id);
    if (!work) throw new Error(`There is no work ${id}.`);
    const html = writeDownload(work, shelf);
    return [
      { name: `${id}.html`, bytes: new TextEncoder().encode(html) },
      { name: `${id}.epub`, bytes: writeDownloadBook(html) },
    ];
  });
  return [...downloads, ...(await exportsOfOurs())];
}

async function exportsOfOurs(): Promise<TestFile[]> {
  const watch = { signal: new AbortController().signal, onProgress: () => {} };
  const chapters = [1, 2, 3].map((position) =>
    chapter({
      position,
      title: `The ${position}th Lamp`,
      summaryHtml: '<p>A lamp.</p>',
      html: `<p align="center">* * *</p><p>She lit lamp ${position}. <a href="#n${position}">1</a></p><center><p>${'It burned. '.repeat(40)}</p></center><p><a name="n${position}"></a>Of brass.</p>`,
      endNotesHtml: '<p>More tomorrow.</p>',
    }),
  );
  const [lamps, quinces] = [workId(7), workId(8)];
  await keepReading(reading({ work: work({ id: lamps, title: 'The Lamp' }), chapters, view: 'entire' }), 1);
  await keepReading(reading({ work: work({ id: quinces, title: 'Quinces' }), chapters, view: 'entire' }), 2);
  const files: TestFile[] = [];
  for (const works of [[lamps], [lamps, quinces]])
    for (const format of ['epub', 'html'] as const) {
      const { blob } = await saveFile({ kind: 'work', works }, format, fileWords, watch);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      files.push({ name: `ours of ${works.length}.${format}`, bytes });
    }
  return files;
}
