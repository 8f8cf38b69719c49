import { readFileSync } from 'node:fs';
import { decodeHtml, htmlPage } from '../tests/html-page';
import { findUnknown } from './find-unknown';
import { isZip, readFile } from './read-file';
import type { PageReading } from './read-page';

/**
 * Prints what Dogear found on a page, what it did not, and what is there that it does not know: for a bug report.
 * Gives the exit code: 1 where the page could not be read.
 */
export function checkFile(path: string, address: string): number {
  const reading = readFile(path, address);
  const { page, obstacle, error, oddities } = reading;
  const bytes = new Uint8Array(readFileSync(path));
  const unknown = isZip(bytes) ? [] : findUnknown(htmlPage(decodeHtml(bytes)));
  const { found, missing } = sort(reading);

  print('page', [JSON.stringify(page)]);
  print('obstacle', obstacle ? [JSON.stringify(obstacle)] : []);
  print('found', found);
  print('missing', missing);
  print('unknown', unknown);
  print('odd', oddities);
  print('error', error ? [error.message] : []);
  return error ? 1 : 0;
}

/** A field is found where it has a value; what is null or empty is missing here, by right or not. */
function sort({ work, chapters, contents, blurbs, chapterIndex, listing, series, tag }: PageReading) {
  const found: string[] = [];
  const missing: string[] = [];
  const fields = work
    ? { ...work, chapters, contents }
    : { blurbs, chapterIndex, ...listing, ...tag, ...series };
  for (const [name, value] of Object.entries(fields)) {
    const isMissing = value === null || (Array.isArray(value) && value.length === 0);
    (isMissing ? missing : found).push(isMissing ? name : `${name}: ${inShort(value)}`);
  }
  return { found, missing };
}

function inShort(value: unknown): string {
  if (Array.isArray(value) && value.some((item) => typeof item === 'object')) return `${value.length}`;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}… (${text.length})` : text;
}

function print(heading: string, lines: readonly string[]): void {
  console.log(`${heading}:${lines.length === 0 ? ' –' : ''}`);
  for (const line of lines) console.log(`  ${line.replace(/\s+/g, ' ')}`);
}
