import { describe, expect, it } from 'vitest';
import { codeOf, type SourceFile, sourceFiles } from './source-files';

/** Who may import whom: DESIGN's table as data. A room that is not in it may not exist. */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  i18n: [],
  ao3: ['model'],
  rules: ['model'],
  progress: ['model'],
  formats: ['model'],
  settings: ['model'],
  store: ['model'],
  messages: ['model'],
  search: ['model', 'store'],
  saving: ['model', 'ao3', 'formats', 'settings', 'store'],
  backup: ['model', 'formats', 'settings', 'store', 'saving'],
  ui: ['model', 'i18n', 'settings'],
  content: ['model', 'ao3', 'rules', 'progress', 'settings', 'messages', 'i18n'],
  background: ['model', 'rules', 'settings', 'store', 'messages', 'saving', 'backup', 'i18n'],
};
const lowerFloors = [
  'model',
  'i18n',
  'ao3',
  'rules',
  'progress',
  'formats',
  'settings',
  'store',
  'messages',
  'search',
  'saving',
  'backup',
  'ui',
];
for (const page of ['popup', 'options', 'library', 'history', 'reader', 'recovery', 'diagnostics', 'welcome'])
  mayImport[page] = lowerFloors;

/** Floors 1 and 2 are given a Document or an address; they never reach for one. */
const pureRooms = ['model', 'i18n', 'ao3', 'rules', 'progress', 'formats'];
const reachedFor = /(?<![.\w'"-])(?:document|location|window|fetch|chrome|browser)\s*[.([]/;

/** Packages that would make a content script heavy: they belong to our own pages and the background. */
const heavy = /^(?:preact|dexie|dompurify|valibot|webextension-polyfill)(?:\/|$)/;

const files = sourceFiles('src');

const importsOf = (text: string): string[] =>
  [...text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');

/** Imports that are still there when the types are gone. */
const loadedBy = (text: string): string[] => importsOf(text.replace(/\bimport type [^;]+;/g, ''));

describe('rooms', () => {
  it.each(files)('$path keeps to its floor', ({ path, text }) => {
    const room = path.split('/')[1] ?? '';
    const allowed = mayImport[room];
    expect(allowed, `src/${room} is a room that the table does not know`).toBeDefined();
    for (const imported of importsOf(text)) {
      expect(imported, 'an import outside the room begins with @/room/').not.toMatch(/^\.\.\//);
      const other = /^@\/([^/]+)\//.exec(imported)?.[1];
      if (other) expect([room, ...(allowed ?? [])], `${room} may not import ${imported}`).toContain(other);
    }
  });

  it('are flat: no folder in a room, but for the locales', () => {
    const deep = files.filter(
      ({ path }) => path.split('/').length > 3 && !path.startsWith('src/i18n/locales/'),
    );
    expect(deep.map(({ path }) => path)).toEqual([]);
  });

  it.each(files.filter(({ path }) => pureRooms.includes(path.split('/')[1] ?? '')))(
    '$path is given what it reads',
    ({ text }) => {
      const line = codeOf(text)
        .split('\n')
        .find((line) => reachedFor.test(line) && !/\b(?:document|window|location)\s*[,):?]/.test(line));
      expect(line).toBeUndefined();
    },
  );

  it('carry nothing heavy into AO3 pages', () => {
    const found = reachableFrom('src/content/').flatMap(({ path, text }) =>
      loadedBy(text)
        .filter((imported) => heavy.test(imported))
        .map((imported) => `${path} → ${imported}`),
    );
    expect(found).toEqual([]);
  });
});

/** Every file that the files below a folder load, themselves included. */
function reachableFrom(folder: string): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set(files.filter(({ path }) => path.startsWith(folder)));
  for (const { path, text } of reached) {
    for (const imported of loadedBy(text)) {
      const stem = imported.replace(/^@\//, 'src/').replace(/^\.\//, path.replace(/[^/]+$/, ''));
      const next = byPath.get(`${stem}.ts`) ?? byPath.get(`${stem}.tsx`);
      if (next) reached.add(next);
    }
  }
  return [...reached];
}

describe('doors', () => {
  const only = (pattern: RegExp) =>
    files.filter(({ text }) => pattern.test(codeOf(text))).map(({ path }) => path);

  it('only polite-fetch asks AO3, only fetch-images asks the places of pictures, and nothing else asks', () => {
    const allowed = ['src/saving/polite-fetch.ts', 'src/saving/fetch-images.ts'];
    const asking = only(/(?<![\w.])fetch\s*\(|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon/);
    expect(asking.filter((path) => !allowed.includes(path))).toEqual([]);
  });

  it('only clean-html makes CleanHtml', () => {
    expect(
      only(/\bas Clean(?:Html|Fragment)\b/).filter((path) => path !== 'src/formats/clean-html.ts'),
    ).toEqual([]);
  });

  it('nothing sets markup from a string', () => {
    expect(
      only(/\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/),
    ).toEqual([]);
  });
});
