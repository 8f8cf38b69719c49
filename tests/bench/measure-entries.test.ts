import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measureEntries, measureVisit } from './measure-entries';

const build = mkdtempSync(join(tmpdir(), 'dogear-entries-'));
afterAll(() => rmSync(build, { recursive: true }));

const files = {
  'manifest.json': JSON.stringify({
    background: { service_worker: 'background.js' },
    content_scripts: [
      {
        matches: ['https://a.example/*'],
        exclude_matches: ['https://a.example/works/*'],
        js: ['c/list.js'],
        css: ['c/list.css'],
      },
      { matches: ['https://a.example/works/*'], js: ['c/work.js'] },
    ],
  }),
  'background.js': '12345',
  'popup.html':
    '<link rel="stylesheet" href="/theme.css"><script type="module" src="/chunks/popup.js"></script>',
  'chunks/popup.js':
    'import{a}from"./shared.js";import"./shared.js";const later=()=>import("./late.js");a(later)',
  'chunks/shared.js': 'export const a=console.log',
  'chunks/late.js': 'export{}',
  'theme.css': 'p{}',
  'c/list.js': '1234567890',
  'c/list.css': 'li{}',
  'c/work.js': '123',
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(build, path)), { recursive: true });
  writeFileSync(join(build, path), text);
}

describe('entry points', () => {
  it('are all found, each with what it loads at once', () => {
    const entries = measureEntries(build);
    expect(entries.map(({ name }) => name)).toEqual([
      ...['c/list.css', 'c/list.js', 'c/work.js', 'background', 'popup.html'],
    ]);
    const popup = entries.at(-1);
    expect(popup?.files).toEqual(['popup.html', 'theme.css', 'chunks/popup.js', 'chunks/shared.js']);
    expect(popup?.bytes).toBe(
      (popup?.files ?? []).reduce((sum, file) => sum + Buffer.byteLength(Object(files)[file]), 0),
    );
    expect(popup?.packed).toBeGreaterThan(80);
  });

  it('weigh what a page is given by its address', () => {
    const list = measureVisit(build, 'https://a.example/tags/A/works');
    expect([list.js.bytes, list.css.bytes]).toEqual([10, 4]);
    const work = measureVisit(build, 'https://a.example/works/1');
    expect([work.js.bytes, work.css.bytes]).toEqual([3, 0]);
  });
});
