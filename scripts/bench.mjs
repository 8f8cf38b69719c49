import { makeIcons } from './icons.mjs';
import { runTool } from './run-step.mjs';
import { runTypescript } from './run-typescript.mjs';

/** What is measured is what is here now, and no build of yesterday. */
async function build() {
  await makeIcons();
  for (const name of ['chrome', 'firefox']) {
    const { ok, output } = await runTool(['wxt', 'build', '-b', name, '--mv3']);
    if (!ok) throw new Error(`The build failed:\n${output}`);
  }
}

try {
  const { run } = await runTypescript('./bench.ts');
  process.exitCode = await run(process.argv.slice(2), build);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
