import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, type } from 'node:os';
import { parseArgs } from 'node:util';
import { benchArriving } from '../tests/bench/bench-arriving';
import { benchBlocking } from '../tests/bench/bench-blocking';
import { benchBytes } from '../tests/bench/bench-bytes';
import { benchEpub } from '../tests/bench/bench-epub';
import { benchKeeping } from '../tests/bench/bench-keeping';
import { benchLibrary } from '../tests/bench/bench-library';
import { benchLists } from '../tests/bench/bench-lists';
import { benchMarks } from '../tests/bench/bench-marks';
import { benchOpening } from '../tests/bench/bench-opening';
import { benchPopup } from '../tests/bench/bench-popup';
import { benchProgress } from '../tests/bench/bench-progress';
import { benchReading } from '../tests/bench/bench-reading';
import { compareRuns, type Run } from '../tests/bench/compare-runs';
import type { BenchOptions } from '../tests/bench/options';
import { parseRun } from '../tests/bench/parse-run';
import { sumUp } from '../tests/bench/sum-up';
import { type Figure, writeTable } from '../tests/bench/table';

/** Every bench by the name that picks it. */
const benches: Record<string, (options: BenchOptions) => Promise<Figure[]>> = {
  bytes: benchBytes,
  reading: benchReading,
  lists: benchLists,
  arriving: benchArriving,
  keeping: benchKeeping,
  blocking: benchBlocking,
  library: benchLibrary,
  marks: benchMarks,
  popup: benchPopup,
  opening: benchOpening,
  epub: benchEpub,
  progress: benchProgress,
};

const usage = `npm run bench -- [NAME…] [--small] [--json FILE] [--list FILE] [--peer DIR]… [--userscript FILE]…
npm run bench -- --compare ONE.json OTHER.json
npm run bench -- --print FILE.json
NAME is one of ${Object.keys(benches).join(', ')}; without any, all of them.`;

/**
 * Prints each table. A missed goal is printed, and is no failure; nor is an area that could not be measured, which is
 * said in its place, so that the others are. `prepare` makes the build that is measured.
 */
export async function run(args: string[], prepare: () => Promise<void>): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      ...{ small: { type: 'boolean', default: false }, compare: { type: 'boolean', default: false } },
      ...{ json: { type: 'string' }, print: { type: 'string' }, list: { type: 'string' } },
      peer: { type: 'string', multiple: true, default: [] },
      userscript: { type: 'string', multiple: true, default: [] },
    },
    allowPositionals: true,
  });
  if (values.compare) return compare(positionals);
  if (values.print !== undefined) return print(values.print);
  const chosen = positionals.length > 0 ? positionals : Object.keys(benches);
  const unknown = chosen.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    console.error(`There is no bench ${unknown.join(', ')}.\n${usage}`);
    return 2;
  }

  await prepare();
  const { small, list = null, peer: peers, userscript: userscripts } = values;
  const machine = `${type()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
  console.log(machine);
  const kept: Run = { machine, at: new Date().toISOString(), small, tables: {} };
  let failed = 0;
  for (const name of chosen) {
    const begun = performance.now();
    try {
      const figures = (await benches[name]?.({ small, list, peers, userscripts })) ?? [];
      kept.tables[name] = figures;
      console.log(`\n${name} (${minutesSince(begun)} min)\n${writeTable(figures)}`);
    } catch (error) {
      failed += 1;
      console.log(`\n${name}\nNot measured: ${error instanceof Error ? error.message : error}`);
    }
    if (values.json) writeFileSync(values.json, JSON.stringify(kept, null, 2));
  }
  console.log(`\n${sumUp(kept.tables)}`);
  return failed > 0 ? 1 : 0;
}

const minutesSince = (begun: number): string => ((performance.now() - begun) / 60_000).toFixed(1);

/** The tables of a run that was kept, as they were printed. */
function print(file: string): number {
  const { machine, at, tables } = parseRun(readFileSync(file, 'utf8'));
  console.log(`${machine}, ${at}`);
  for (const [name, figures] of Object.entries(tables)) console.log(`\n${name}\n${writeTable(figures)}`);
  console.log(`\n${sumUp(tables)}`);
  return 0;
}

function compare([one, other]: string[]): number {
  if (one === undefined || other === undefined) {
    console.error(usage);
    return 2;
  }
  const read = (file: string): Run => parseRun(readFileSync(file, 'utf8'));
  const { lines, differing } = compareRuns(read(one), read(other));
  for (const line of lines) console.log(line);
  return differing > 0 ? 1 : 0;
}
