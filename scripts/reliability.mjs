import { findBrowser } from './find-browser.mjs';
import { runTool } from './run-step.mjs';

/**
 * `npm run reliability -- [NAME …] [chrome|firefox] [small]`: the long checks of what must never be lost, in both
 * browsers or in one; without a name, all; small is the round that `npm test` takes. Builds first, prints a line
 * "FIGURE: …" for each thing measured, and fails with them.
 */
const given = process.argv.slice(2).filter((each) => each !== 'small');
const round = process.argv.includes('small') ? { ROUND: 'small' } : {};
const isBrowser = (each) => each === 'chrome' || each === 'firefox';
const named = given.filter((each) => !isBrowser(each));
const browsers = given.some(isBrowser) ? given.filter(isBrowser) : ['chrome', 'firefox'];

let failed = false;
for (const browser of browsers) {
  findBrowser(browser);
  const built = await runTool(['wxt', 'build', '-b', browser, '--mv3']);
  if (!built.ok) throw new Error(built.output);
  const files = named.map((name) => `tests/reliability/${name}`);
  const { ok, output } = await runTool(
    ['vitest', 'run', '-c', 'tests/reliability/vitest.config.ts', ...files],
    { ...round, BROWSER: browser, NO_COLOR: '1' },
  );
  const figures = output.match(/^FIGURE: .*/gm) ?? [];
  console.log(`${browser}: ${ok ? 'ok' : 'FAILED'}`);
  for (const figure of figures) console.log(`  ${figure}`);
  if (!ok) console.log(output);
  failed ||= !ok;
}
process.exit(failed ? 1 : 0);
