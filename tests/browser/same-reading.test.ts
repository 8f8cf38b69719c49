import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findStoredPages } from '../archive/stored-pages';
import { type Compared, compareReaders, filesIn } from '../bench/compare-readers';
import { root } from '../source-files';

const name = process.env.BROWSER === 'firefox' ? 'firefox' : 'chrome';
const stored = findStoredPages();

/** What the unit tests prove in happy-dom holds only if a real browser reads the same. */
describe('a real browser reads the same as the unit tests', () => {
  const folders = [join(root, 'tests/pages'), ...(stored ? [stored] : [])];
  let compared: Compared[] = [];

  beforeAll(async () => {
    compared = await compareReaders(folders.flatMap(filesIn), [name]);
  }, 600_000);

  it('on every page of ours, and on every stored one where there are any', () => {
    expect(compared.length).toBeGreaterThan(50);
    const differing = compared.filter(({ differs }) => differs[name] !== null);
    expect(differing.map(({ file, differs }) => `${file}: ${differs[name]}`)).toEqual([]);
  });
});
