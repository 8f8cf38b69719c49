import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from '@/saving/open-archive';

const letters = (text: string) => new TextEncoder().encode(text);
const zipped = (files: Record<string, string>) =>
  new File(
    [
      new Uint8Array(
        zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, letters(text)]))),
      ),
    ],
    'x.zip',
  );

describe('openArchive', () => {
  it('gives the files that may be works, by their names without their folders', async () => {
    const files =
      (await openArchive(zipped({ 'shelf/a.html': 'one', 'b.epub': 'two', 'c.md': 'three' }))) ?? [];
    expect(await Promise.all(files.map(async (file) => [file.name, await file.text()]))).toEqual([
      ['a.html', 'one'],
      ['b.epub', 'two'],
    ]);
  });

  it('gives a book with many pictures', async () => {
    const book = new Uint8Array(40 * 1024 * 1024);
    const both = zipSync({ 'a.epub': book, 'b.epub': letters('two') }, { level: 0 });
    const files = (await openArchive(new File([new Uint8Array(both)], 'x.zip'))) ?? [];
    expect(files.map(({ name, size }) => [name, size])).toEqual([
      ['a.epub', book.length],
      ['b.epub', 3],
    ]);
  });

  it('leaves books, other files and broken ones to whoever reads those', async () => {
    expect(await openArchive(zipped({ 'META-INF/container.xml': '', 'a.html': '' }))).toBeNull();
    expect(await openArchive(zipped({ 'c.md': '' }))).toBeNull();
    expect(await openArchive(new File(['<!DOCTYPE html>'], 'a.html'))).toBeNull();
    expect(await openArchive(new File(['PK and nothing more'], 'a.zip'))).toBeNull();
    const bomb = zipped({ 'a.html': '\0'.repeat(31 * 1024 * 1024) });
    expect(await openArchive(bomb)).toBeNull();
  });
});
