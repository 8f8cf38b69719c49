/** What a reader may have among the files of a folder that is worth reading; works that were saved apart are in a ZIP file. */
const readable = /\.(?:html?|xhtml|epub|zip)$/i;

/**
 * The files that were let go of over the page: each of them as it is, and of folders, however deep, those that may be
 * works. Has to be called before the drop is over: the browser forgets what was dropped after that.
 */
export function listDropped({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null || entry.isFile)) return Promise.resolve([...files]);
  return Promise.all(entries.map((entry) => (entry ? filesIn(entry) : []))).then((lists) => lists.flat());
}

/** Those of the files of a folder that a field was given. */
export const readableOf = (files: Iterable<File>): File[] =>
  [...files].filter(({ name }) => readable.test(name));

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const all: File[] = [];
  // A browser gives a hundred at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    for (const one of some) {
      if (one.isDirectory || readable.test(one.name)) all.push(...(await filesIn(one)));
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
