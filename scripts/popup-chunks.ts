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
 * files, and a browser that has to ask for each is slower to draw anything. `without`: the script of a page that has no
 * library: what it shares with what the popup fetches would bring it all of that, so it is with what is drawn first.
 */
export function popupChunks(main: string, without: string): Group[] {
  let chunks: ReadonlyMap<string, string> | null = null;
  const name =
    (chunk: string): Group['name'] =>
    (id, modules) => {
      chunks ??= readChunks(main, without, modules);
      return chunks.get(id) === chunk ? chunk : null;
    };
  // What only the popup draws with is its own file: another page that loads it would draw the popup.
  return [{ name: name('first'), minShareCount: 2 }, { name: name('library') }];
}

function readChunks(main: string, without: string, modules: Modules): ReadonlyMap<string, string> {
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
  for (const id of reachedFrom(without, modules)) if (chunks.has(id)) chunks.set(id, 'first');
  return chunks;
}

function reachedFrom(main: string, modules: Modules): ReadonlySet<string> {
  const reached = new Set([main]);
  // What is added to a set while it is gone through is gone through too.
  for (const id of reached)
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}
