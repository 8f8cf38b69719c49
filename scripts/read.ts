import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from './check-file';
import { columns, describeReading } from './describe-reading';
import { readFile } from './read-file';

const usage = `npm run read -- FILE [--url ADDRESS] [--check]
npm run read -- --table FOLDER

Prints as JSON what Dogear reads from a saved page or download of AO3 (HTML or EPUB). With --check, says what was
found, what was missing and what was there that Dogear does not know. With --table, a line for each file of a folder.`;

/** Runs the command with these arguments and gives its exit code: 1 where a page could not be read. */
export function run(args: string[]): number {
  const { file, url, check, table } = readArguments(args);
  if (table) return printTable(table);
  if (!file) {
    console.error(usage);
    return 2;
  }
  if (check) return checkFile(file, url);

  const reading = readFile(file, url);
  console.log(JSON.stringify(reading, null, 2));
  if (!reading.error) return 0;
  console.error(reading.error.message);
  return 1;
}

function readArguments(args: readonly string[]) {
  const rest = [...args];
  const take = (name: string) => {
    const at = rest.indexOf(name);
    return at < 0 ? '' : (rest.splice(at, 2)[1] ?? '');
  };
  const url = take('--url');
  const table = take('--table');
  const check = rest.includes('--check');
  return { url, table, check, file: rest.find((argument) => !argument.startsWith('--')) };
}

function printTable(folder: string): number {
  const files = readdirSync(folder).filter((name) => /\.(x?html?|epub)$/.test(name));
  console.log(columns.join('\t'));
  let failed = false;
  for (const file of files) {
    const reading = readFile(join(folder, file));
    failed ||= reading.error !== undefined;
    console.log(describeReading(file, reading).join('\t'));
  }
  return failed ? 1 : 0;
}
