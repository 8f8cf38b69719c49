import type { Plugin } from 'vite';

/**
 * Builds of a content script only what runs on a page: where and when it does is for the manifest, which WXT reads from the
 * same definition before. With it every page of AO3 would be given our list of all addresses in each script (0.2 KB packed).
 * Throws where the definition is not one that ends with `main`.
 */
export const onlyMain = (entry: string): Plugin => ({
  name: 'dogear:only-main',
  enforce: 'pre',
  transform: (code, id) => (id === entry ? withoutOptions(code) : undefined),
});

export function withoutOptions(code: string): string {
  const lean = code.replace(/(defineContentScript\(\{\n)[\s\S]*?\n(?= {2}main: )/, '$1');
  if (lean === code)
    throw new Error('A content script has to be defined by its options, and `main` after them.');
  return lean;
}
