import { describe, expect, it } from 'vitest';
import { listDropped, readableOf } from '@/library/list-dropped';

type Tree = { [name: string]: Tree | string };

/** What a browser makes of a file or folder that is dropped; folders tell of two entries at a time. */
function entryOf(name: string, content: Tree | string): object {
  if (typeof content === 'string') {
    const file = (done: (file: File) => void) => done(new File([content], name));
    return { name, isFile: true, isDirectory: false, file };
  }
  const left = Object.entries(content).map(([name, content]) => entryOf(name, content));
  const readEntries = (done: (some: object[]) => void) => done(left.splice(0, 2));
  return { name, isFile: false, isDirectory: true, createReader: () => ({ readEntries }) };
}

async function drop(tree: Tree): Promise<string[]> {
  const items = Object.entries(tree).map(([name, content]) => ({
    webkitGetAsEntry: () => entryOf(name, content),
  }));
  const files = Object.keys(tree).map((name) => new File([''], name));
  const dropped: object = { items, files };
  return (await listDropped(dropped as DataTransfer)).map(({ name }) => name);
}

describe('listDropped', () => {
  it('takes files as they are, whatever they are called: each is told what is wrong with it', async () => {
    expect(await drop({ 'a.html': '', 'b.pdf': '' })).toEqual(['a.html', 'b.pdf']);
  });

  it('takes what may be works out of folders, however deep and however many', async () => {
    const shelf = {
      'a.epub': '',
      'notes.txt': '',
      deep: { 'b.HTM': '', deeper: { 'c.xhtml': '', x: '' } },
      'd.html': '',
      '3 works.zip': '',
    };
    expect(await drop({ shelf, 'e.html': '', empty: {} })).toEqual([
      'a.epub',
      'b.HTM',
      'c.xhtml',
      'd.html',
      '3 works.zip',
      'e.html',
    ]);
  });
});

it('readableOf leaves out what is no work', () => {
  const files = ['a.epub', 'cover.jpg', 'b.html', '.DS_Store', '3 works.zip'].map(
    (name) => new File([''], name),
  );
  expect(readableOf(files).map(({ name }) => name)).toEqual(['a.epub', 'b.html', '3 works.zip']);
});
