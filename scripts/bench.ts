import { writeFileSync } from 'node:fs';
import { cpus, type } from 'node:os';
import { parseArgs } from 'node:util';
import { benchEpub } from '../tests/bench/bench-epub';
import { benchExport } from '../tests/bench/bench-export';
import { benchLists } from '../tests/bench/bench-lists';
import { benchProgress } from '../tests/bench/bench-progress';
import { benchReading } from '../tests/bench/bench-reading';
import { type Figure, writeTable } from '../tests/bench/table';

/** Every bench by the name that picks it. */
const benches: Record<string, () => Promise<Figure[]>> = {
  reading: benchReading,
  lists: benchLists,
  export: benchExport,
  epub: benchEpub,
  progress: benchProgress,
};

/** `npm run bench [-- NAME…] [--json FILE]`: prints each table. A missed goal is printed, and is no failure. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'string' } },
    allowPositionals: true,
  });
  const chosen = positionals.length > 0 ? positionals : Object.keys(benches);
  const unknown = chosen.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    console.error(`There is no bench ${unknown.join(', ')}. There is: ${Object.keys(benches).join(', ')}.`);
    return 2;
  }

  const machine = `${type()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
  console.log(machine);
  const tables: Record<string, Figure[]> = {};
  for (const name of chosen) {
    const figures = (await benches[name]?.()) ?? [];
    tables[name] = figures;
    console.log(`\n${name}\n${writeTable(figures)}`);
  }
  if (values.json) writeFileSync(values.json, JSON.stringify({ machine, tables }, null, 2));
  return 0;
}
