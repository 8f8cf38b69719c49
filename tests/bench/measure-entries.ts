import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What one entry point makes the browser load before anything else happens. */
export interface Entry {
  name: string;
  /** Paths within the build. */
  files: string[];
  /** As they lie in the build (minified), and each packed by gzip, added up. */
  bytes: number;
  packed: number;
}

export interface ContentScript {
  matches: string[];
  exclude_matches?: string[];
  js?: string[];
  css?: string[];
}

interface Manifest {
  background?: { service_worker?: string; scripts?: string[] };
  content_scripts?: ContentScript[];
}

/** Every page, content script and background of a build, with all that it loads at once; what is loaded later is not in it. */
export function measureEntries(build: string): Entry[] {
  const { background, content_scripts } = readManifest(build);
  const worker = background?.service_worker ?? background?.scripts ?? [];
  const scripts = new Set((content_scripts ?? []).flatMap(({ js = [], css = [] }) => [...js, ...css]));
  const pages = readdirSync(build).filter((file) => file.endsWith('.html'));
  return [
    ...[...scripts].sort().map((file) => entry(build, file, [file])),
    entry(build, 'background', [worker].flat()),
    ...pages.sort().map((page) => entry(build, page, [page])),
  ];
}

/** What the scripts and style sheets weigh that a page of AO3 is given, by its address. */
export function measureVisit(build: string, address: string): { js: Entry; css: Entry } {
  const scripts = (readManifest(build).content_scripts ?? []).filter((script) => runsOn(script, address));
  const js = [...new Set(scripts.flatMap(({ js = [] }) => js))];
  const css = [...new Set(scripts.flatMap(({ css = [] }) => css))];
  return { js: entry(build, 'js', js), css: entry(build, 'css', css) };
}

function entry(build: string, name: string, first: readonly string[]): Entry {
  const files = new Set(first);
  // A set gives out what is put into it meanwhile.
  for (const file of files) for (const loaded of loadedBy(build, file)) files.add(loaded);
  const read = [...files].map((file) => readFileSync(join(build, file)));
  return {
    name,
    files: [...files],
    bytes: read.reduce((sum, bytes) => sum + bytes.length, 0),
    packed: read.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0),
  };
}

/** The scripts and style sheets that a page names, and the scripts that a script imports at its start. */
function loadedBy(build: string, file: string): string[] {
  const found = (pattern: RegExp): string[] =>
    [...readFileSync(join(build, file), 'utf8').matchAll(pattern)].flatMap(([, path]) => path ?? []);
  const folder = posix.dirname(file);
  const within = (path: string): string =>
    path.startsWith('/') ? path.slice(1) : posix.normalize(posix.join(folder, path));
  if (file.endsWith('.html')) return found(/\b(?:src|href)="([^":]+\.(?:js|css))"/g).map(within);
  if (file.endsWith('.js')) return found(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+\.js)["'`]/g).map(within);
  return [];
}

/** Whether the browser would run a script on a page, by its match patterns. */
export function runsOn({ matches, exclude_matches = [] }: ContentScript, address: string): boolean {
  const fits = (pattern: string): boolean => {
    const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${escaped}$`).test(address);
  };
  return matches.some(fits) && !exclude_matches.some(fits);
}

const readManifest = (build: string): Manifest =>
  JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
