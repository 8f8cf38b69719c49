import { expect, it } from 'vitest';
import { popupChunks } from '../scripts/popup-chunks';

const imports: Record<string, [now: string[], later: string[]]> = {
  main: [['popup', 'mount'], ['notice']],
  popup: [['mount'], ['card']],
  mount: [['words'], ['/locales/es/app']],
  notice: [['words', 'database'], []],
  card: [['database'], []],
  database: [['popup', 'switch'], []],
  welcome: [['switch', 'mount', 'notice-of-its-own'], []],
};
const modules = {
  getModuleInfo: (id: string) => {
    const [importedIds, dynamicallyImportedIds] = imports[id] ?? [[], []];
    return { importedIds, dynamicallyImportedIds };
  },
};

it('puts what the popup draws first into one file, what it fetches beside it into another, and a language into neither', () => {
  const groups = popupChunks('main', 'welcome');
  const chunkOf = (id: string) => groups.map(({ name }) => name(id, modules)).find((name) => name !== null);
  expect(['main', 'popup', 'mount', 'words'].map(chunkOf)).toEqual(Array(4).fill('first'));
  // What a page without a library shares with it does not bring it the library.
  expect(chunkOf('switch')).toBe('first');
  expect(['notice', 'card', 'database'].map(chunkOf)).toEqual(Array(3).fill('library'));
  expect(['/locales/es/app', 'reader', 'notice-of-its-own'].map(chunkOf)).toEqual(Array(3).fill(undefined));
});
