import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dogear-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/read.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const invented = (slug: string) => join(root, 'tests/pages', slug, 'page.html');

describe('npm run read', () => {
  it('prints what a page says', () => {
    const { status, stdout } = read(
      invented('chapter-first'),
      '--url',
      'https://archiveofourown.org/chapters/90001',
    );
    const reading: unknown = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(reading).toMatchObject({
      page: { kind: 'work', work: 71000201, chapter: 90001, entire: false },
      obstacle: null,
      work: { id: 71000201, title: 'The Long Pier', chaptersPosted: 4, chaptersPlanned: null },
      chapters: [{ id: 90001, position: 1, title: 'The Lamp' }],
      blurbs: [],
    });
  });

  it('names the part that a page lacks', () => {
    const changed = join(folder, 'changed.html');
    writeFileSync(changed, readFileSync(invented('work-arabic'), 'utf8').replace('title heading', 'heading'));
    const { status, stdout, stderr } = read(changed);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ work: null, error: { part: '.preface > h2.title' } });
    expect(stderr.trim().split('\n').at(-1)).toMatch(/^This page .* has no \.preface > h2\.title\.$/);
  });

  it('says what it does not know', () => {
    const { status, stdout } = read(invented('work-odd-numbers'), '--check');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^unknown:\n {2}dl\.work\.meta\.group > dt\.ip\n {2}dl\.work\.meta\.group > dd\.ip\n/m,
    );
    expect(stdout).toMatch(/^odd:\n.*2\/9 chapters/m);
  });

  it('prints a line for each file of a folder', () => {
    const { stdout } = read('--table', join(root, 'tests/pages/work-arabic'));
    const [heading, line] = stdout.split('\n').map((row) => row.split('\t'));
    expect(heading?.slice(0, 4)).toEqual(['file', 'kind', 'obstacle', 'work']);
    expect(line?.slice(0, 4)).toEqual(['page.html', 'work', '', '71000101']);
  });

  it('says how it is called, and that a file is not there', () => {
    expect(read()).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run read -- FILE') });
    expect(read(join(folder, 'none.html'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('none.html'),
    });
  });
});
