import { compareReaders, filesIn } from '../tests/bench/compare-readers';

/** `npm run compare -- FOLDER…`: 0 where happy-dom, Chromium and Firefox read the same on every file, else 1. */
export async function run(folders: readonly string[]): Promise<number> {
  if (folders.length === 0) {
    console.error('npm run compare -- FOLDER… compares what happy-dom, Chromium and Firefox read there.');
    return 2;
  }
  const compared = await compareReaders(folders.flatMap(filesIn), ['chrome', 'firefox']);
  const differing = compared.filter(({ differs }) => differs.chrome ?? differs.firefox);
  for (const { file, differs } of differing) {
    console.log(`${file}\tChromium: ${differs.chrome ?? 'same'}\tFirefox: ${differs.firefox ?? 'same'}`);
  }
  console.log(`${compared.length} files, ${differing.length} read differently`);
  return differing.length > 0 ? 1 : 0;
}
