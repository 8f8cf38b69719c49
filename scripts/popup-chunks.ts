interface Modules {
  getModuleInfo(id: string): { importedIds: string[]; dynamicallyImportedIds: string[] } | null;
}

interface Group {
  name: (id: string, modules: Modules) => string | null;
  minShareCount?: number;
}

/**
 * Says to the bundler into which files goes by which the popup (`main`: its script) is drawn: `first`, what it and other
 * pages draw with, and `library`, what it fetches beside itself. Left alone it cuts what several pages share into twenty
 * files, and a browser that has to ask for each is slower to draw anything.
 */
export function popupChunks(main: string): Group[] {
  let chunks: ReadonlyMap<string, string> | null = null;
  const name =
    (chunk: string): Group['name'] =>
    (id, modules) => {
      chunks ??= readChunks(main, modules);
      return chunks.get(id) === chunk ? chunk : null;
    };
  // What only the popup draws with is its own file: another page that loads it would draw the popup.
  return [{ name: name('first'), minShareCount: 2 }, { name: name('library') }];
}

function readChunks(main: string, modules: Modules): ReadonlyMap<string, string> {
  const chunks = new Map<string, string>();
  const reach = (ids: readonly string[], chunk: string): void => {
    const next = ids.filter((id) => !chunks.has(id));
    for (const id of next) chunks.set(id, chunk);
    for (const id of next) reach(modules.getModuleInfo(id)?.importedIds ?? [], chunk);
  };
  reach([main], 'first');
  const later = [...chunks.keys()].flatMap((id) => modules.getModuleInfo(id)?.dynamicallyImportedIds ?? []);
  // Another language is a file of its own, which is not fetched for everybody.
  reach(
    later.filter((id) => !id.includes('/locales/')),
    'library',
  );
  return chunks;
}
