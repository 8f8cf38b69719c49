import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { makeIcons } from './icons.mjs';
import { checkout, runTool } from './run-step.mjs';

/**
 * `npm test`: everything that must hold before a change goes in, in both browsers. The last line is
 * "N passed, N failed", where every test counts as one, and so does every step that is not made of tests.
 */

const results = mkdtempSync(join(tmpdir(), 'dogear-test-'));
const lines = [];
const skipped = [];
const retried = [];
const failures = [];
let passed = 0;
let failed = 0;

await step('browsers', () => inProcess(() => `${findBrowser('chrome')} ${findBrowser('firefox')}`));
await step('icons', () => inProcess(makeIcons));
await step('prepare', () => runTool(['wxt', 'prepare']));
await step('format and lint', () => runTool(['biome', 'ci', '.']));
await step('types', () => runTool(['tsc', '--noEmit']));
await tests('unit tests', []);
await step('build for Chrome', () => runTool(['wxt', 'build', '-b', 'chrome', '--mv3']));
await step('build for Firefox', () => runTool(['wxt', 'build', '-b', 'firefox', '--mv3']));
await inBrowser('Chromium', 'chrome');
await inBrowser('Firefox', 'firefox');
rmSync(results, { recursive: true, force: true });

console.log('');
for (const line of lines) console.log(line);
if (skipped.length > 0) console.log(`Skipped ${skipped.length}: ${[...new Set(skipped)].join('; ')}`);
if (retried.length > 0) console.log(`Passed when tried again: ${retried.join('; ')}`);
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** Something that goes well or does not. */
async function step(name, run) {
  const { ok, output, seconds } = await run();
  if (ok) passed += 1;
  else failed += 1;
  report(name, ok, seconds, ok ? '' : output);
}

/**
 * Everything in one browser. The journeys of the queue wait for AO3's pace most of their time, so they go beside the
 * others, and after them what would only make the whole longer.
 */
async function inBrowser(name, browser) {
  const options = ['-c', 'tests/browser/vitest.config.ts'];
  const queued = async () => {
    await tests(`the queue in ${name}`, [...options, 'tests/browser/queue-'], { BROWSER: browser });
    await smallRound(name, browser);
  };
  await Promise.all([
    tests(`journeys in ${name}`, [...options, '--exclude', 'tests/browser/queue-*'], { BROWSER: browser }),
    queued(),
  ]);
}

/** Some of what `npm run reliability` does at full size, by the same seed each time. */
function smallRound(name, browser) {
  const checks = ['kills', 'damage', 'disk-full', 'private', 'two-contexts'];
  const files = checks.map((check) => `tests/reliability/${check}.test.ts`);
  return tests(
    `a small round of reliability in ${name}`,
    ['-c', 'tests/reliability/vitest.config.ts', ...files],
    { BROWSER: browser, ROUND: 'small' },
  );
}

/** A run of Vitest, of which every test counts. */
async function tests(name, options, environment = {}) {
  const file = join(results, `${name.replaceAll(' ', '-')}.json`);
  const { ok, output, seconds } = await runTool(
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...options],
    { ...environment, NO_COLOR: '1' },
  );
  const counted = countTests(file);
  // A run can fail without any failed test: a file that does not even load, an error nobody caught.
  if (!ok && counted.failures.length === 0) counted.failures.push(uncaughtIn(output));
  passed += counted.passed;
  failed += counted.failures.length;
  skipped.push(...counted.skipped);
  failures.push(...counted.failures.map((failure) => `${name}: ${failure}`));
  const figures = output.match(/^FIGURE: .*/gm) ?? [];
  for (const [, test] of output.matchAll(/^RETRIED: (.*)/gm)) retried.push(`${test} (${name})`);
  report(
    `${name}: ${counted.passed} passed, ${counted.failures.length} failed`,
    ok,
    seconds,
    ok ? figures.join('\n') : output,
  );
}

function countTests(file) {
  const counted = { passed: 0, skipped: [], failures: [] };
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return counted;
  }
  for (const { assertionResults, name, status, message } of report.testResults) {
    const fails = (what, why) =>
      counted.failures.push(`${relative(checkout, name)} ${what}: ${why?.split('\n')[0]}`);
    if (status === 'failed' && assertionResults.length === 0) fails('does not load', message);
    for (const test of assertionResults) {
      if (test.status === 'passed') counted.passed += 1;
      else if (test.status === 'failed') fails(test.fullName, test.failureMessages[0]);
      else counted.skipped.push(test.ancestorTitles[0] ?? test.title);
    }
  }
  return counted;
}

/** What Vitest printed of an error nobody caught; the end of all it printed where it says nothing of one. */
function uncaughtIn(output) {
  const at = output.search(/^.*Unhandled (Error|Rejection)/m);
  return at < 0 ? output.slice(-1000) : output.slice(at, at + 2500);
}

async function inProcess(run) {
  const started = performance.now();
  const took = () => (performance.now() - started) / 1000;
  try {
    return { ok: true, output: String(await run()), seconds: took() };
  } catch (error) {
    return { ok: false, output: error.message, seconds: took() };
  }
}

function report(name, ok, seconds, output) {
  const line = `${ok ? 'ok  ' : 'FAIL'}  ${name} (${seconds.toFixed(1)} s)`;
  lines.push(line);
  console.log(line);
  if (output) console.log(output);
}
