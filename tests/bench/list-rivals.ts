import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** Somebody who does something with a list of works, as an unpacked extension. */
export interface Rival {
  name: string;
  folder: string;
  /** What its storage holds before it meets a list, such as its rules; null: nothing. */
  storage: unknown;
}

const archive = ['https://archiveofourown.org/*'];

/** An extension that does nothing: what the page costs alone. */
export const nobody = (): Rival => ({ name: 'nobody', folder: writeExtension({}), storage: null });

/**
 * The least that hides works by tags that a reader wrote down: they are read from the storage, and from then on the items
 * that came since are looked at before each frame.
 */
export function floorOf(tags: readonly string[]): Rival {
  const script = `chrome.storage.local.get('tags').then(({ tags }) => {
  const wanted = new Set(tags);
  const sweep = () => {
    for (const link of document.querySelectorAll('li.blurb:not([data-floor]) a.tag'))
      if (wanted.has(link.textContent.toLowerCase())) link.closest('li.blurb').style.display = 'none';
    for (const item of document.querySelectorAll('li.blurb:not([data-floor])'))
      if (item.nextSibling || document.readyState !== 'loading') item.dataset.floor = '';
  };
  new MutationObserver(sweep).observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', sweep);
  sweep();
});`;
  const content_scripts = [{ matches: archive, js: ['floor.js'], run_at: 'document_start' }];
  return {
    name: 'floor',
    folder: writeExtension({ 'floor.js': script }, { content_scripts, permissions: ['storage'] }),
    storage: { tags },
  };
}

/** Another extension, unpacked in a folder. A file `bench-storage.json` in it is put into its storage first. */
export function peerIn(folder: string): Rival {
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${folder} is no unpacked extension.`);
  const kept = join(folder, 'bench-storage.json');
  const storage: unknown = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : null;
  return { name: basename(resolve(folder)), folder: resolve(folder), storage };
}

/**
 * A userscript, run when its manager would run it, in a world of its own. What managers give to scripts is stood in for
 * as far as scripts for AO3 use it; a script that it requires has to lie beside it, by its own name.
 */
export function userscriptIn(file: string): Rival {
  const text = readFileSync(file, 'utf8');
  const said = (key: string): string[] =>
    [...text.matchAll(new RegExp(`^//\\s*@${key}\\s+(.+?)\\s*$`, 'gm'))].flatMap(([, value]) => value ?? []);
  const required = said('require').map((address) => {
    const beside = join(dirname(file), address.split(/[?#]/)[0]?.split('/').at(-1) ?? '');
    if (existsSync(beside)) return readFileSync(beside, 'utf8');
    throw new Error(
      `${basename(file)} requires ${address}: nothing is fetched, so lay it beside the script.`,
    );
  });
  const files = Object.fromEntries(
    [managerWords, ...required, text].map((script, at) => [`${at}.js`, script]),
  );
  const when = said('run-at')[0] ?? 'document-end';
  const run_at = when === 'document-body' ? 'document_start' : when.replace('-', '_');
  const content_scripts = [{ matches: archive, js: Object.keys(files), run_at }];
  return {
    name: said('name')[0] ?? basename(file),
    folder: writeExtension(files, { content_scripts }),
    storage: null,
  };
}

/** What is kept lies in the page's own storage. */
const managerWords = `var unsafeWindow = window;
var GM_info = { script: { name: 'bench', version: '0' }, scriptHandler: 'bench' };
var GM_getValue = (key, none) => JSON.parse(localStorage.getItem('bench:' + key) ?? 'null') ?? none;
var GM_setValue = (key, value) => localStorage.setItem('bench:' + key, JSON.stringify(value));
var GM_deleteValue = (key) => localStorage.removeItem('bench:' + key);
var GM_addStyle = (css) => document.documentElement.appendChild(Object.assign(document.createElement('style'), { textContent: css }));
var GM_registerMenuCommand = () => 0;
var GM = { getValue: async (...all) => GM_getValue(...all), setValue: async (...all) => GM_setValue(...all), deleteValue: async (key) => GM_deleteValue(key), addStyle: async (css) => GM_addStyle(css), registerMenuCommand: async () => 0, info: GM_info };`;

function writeExtension(files: Record<string, string>, facts: object = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'dogear-rival-'));
  mkdirSync(folder, { recursive: true });
  const manifest = { manifest_version: 3, name: 'bench', version: '1', ...facts };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
