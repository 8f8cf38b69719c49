import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import { contactSheet } from './contact-sheet.mjs';
import { findBrowser } from './find-browser.mjs';
import { checkout, runTool } from './run-step.mjs';

/**
 * `npm run screens [-- NAME…]`: builds, lets the journeys that take pictures (or those that are named) go through every
 * page in both browsers, and puts their pictures on one sheet: .shown/screens.html and .shown/screens.png. What a
 * journey finds wrong is named, and its pictures up to there are on the sheet.
 */
const inEveryLanguage = ['looks', 'warn-gate'];
const inEnglish = [
  'changes',
  'marks',
  'pictures',
  'place',
  'recovery',
  'remove',
  'shelves',
  'warn-kept',
  'warn-lists',
];
const languages = ['en', 'es'];
const browsers = ['chrome', 'firefox'];

const named = process.argv.slice(2);
const shown = join(checkout, '.shown');
/** Chromium draws no picture that is higher, in px. */
const highest = 16_000;
let bad = 0;

for (const browser of browsers) {
  await run(`build for ${browser}`, ['wxt', 'build', '-b', browser, '--mv3']);
  for (const language of languages) {
    rmSync(folderOf(browser, language), { recursive: true, force: true });
    const names =
      named.length > 0 ? named : language === 'en' ? [...inEveryLanguage, ...inEnglish] : inEveryLanguage;
    await run(
      `${browser}, ${language}`,
      [
        ...['vitest', 'run', '-c', 'tests/browser/vitest.config.ts'],
        ...names.map((name) => `tests/browser/${name}.test.ts`),
      ],
      { BROWSER: browser, READER: language, NO_COLOR: '1' },
    );
  }
}
const folders = browsers
  .flatMap((browser) => languages.map((language) => folderOf(browser, language)))
  .filter((folder) => existsSync(folder));
const sheet = join(shown, 'screens.html');
writeFileSync(
  sheet,
  contactSheet(
    folders.map((folder) => ({ name: folder.slice(shown.length + 1), files: readdirSync(folder) })),
  ),
);
await photograph(sheet, join(shown, 'screens.png'));
console.log(`Look at ${sheet}`);
process.exit(bad > 0 ? 1 : 0);

function folderOf(browser, language) {
  return join(shown, language === 'en' ? browser : `${browser}-${language}`);
}

async function run(what, command, environment) {
  const { ok, output, seconds } = await runTool(command, environment);
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${what} (${seconds.toFixed(0)} s)`);
  if (ok) return;
  bad += 1;
  console.log(output.match(/^ FAIL .*/gm)?.join('\n') ?? output.slice(-2000));
}

async function photograph(page, path) {
  const browser = await launch({
    executablePath: findBrowser('chrome'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const tab = await browser.newPage();
  await tab.setViewport({ width: 2600, height: 1000 });
  await tab.goto(pathToFileURL(page).href);
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.setViewport({ width: 2600, height: Math.min(height, highest) });
  await tab.screenshot({ path });
  await browser.close();
}
