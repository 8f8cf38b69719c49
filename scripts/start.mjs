import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './find-browser.mjs';
import { makeIcons } from './icons.mjs';
import { checkout, runTool } from './run-step.mjs';
import { runTypescript } from './run-typescript.mjs';

/**
 * `npm start`: builds Dogear and opens a browser with it, on a stand-in for AO3 that runs on this machine. Where there
 * is no display it walks the main job by itself and says what it saw.
 */

const usage = 'npm start -- [--browser chrome|firefox] [--real] [FILE…]';
const { values, positionals } = readOptions();
const name = values.browser;
const files = positionals.map((file) => resolve(file));
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  await start();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function start() {
  if (values.real && !hasDisplay)
    throw new Error('The real AO3 is for a person to look at, and here is no display.');
  for (const file of files) if (!existsSync(file)) throw new Error(`There is no file ${file}.`);

  findBrowser(name);
  await makeIcons();
  const built = await runTool(['wxt', 'build', '-b', name, '--mv3']);
  if (!built.ok) throw new Error(`The build failed:\n${built.output}`);
  console.log(`Built Dogear for ${name} in ${built.seconds.toFixed(1)} s.`);

  if (hasDisplay) {
    const { showDogear } = await runTypescript('../tests/browser/show-dogear.ts');
    const extension = `${checkout}.output/${name}-mv3`;
    await showDogear({ name, real: values.real, extension, files, say: console.log });
  } else {
    console.log('There is no display, so this does by itself what a reader would do.');
    const { walkMainJob } = await runTypescript('../tests/browser/walk-main-job.ts');
    await walkMainJob({ name, files, folder: `${checkout}.shown/walk-${name}`, say: console.log });
  }
}

function readOptions() {
  try {
    const options = parseArgs({
      allowPositionals: true,
      options: { browser: { type: 'string', default: 'chrome' }, real: { type: 'boolean', default: false } },
    });
    if (!['chrome', 'firefox'].includes(options.values.browser))
      throw new Error('--browser is chrome or firefox.');
    return options;
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(2);
  }
}
