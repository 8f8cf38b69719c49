import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBlurbs } from '@/ao3/read-blurbs';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { htmlPage } from '../html-page';
import { listOf, readList, tagsToHide } from './list-page';
import { exactRules, exactTags, mixedRules } from './list-rules';

const folder = mkdtempSync(join(tmpdir(), 'dogear-list-'));
afterAll(() => rmSync(folder, { recursive: true }));
const given = join(folder, 'list.html');
const item = (id: number) =>
  `<li id="work_${id}" class="work blurb group"><h4 class="heading"><a href="/works/${id}">$& ${id}</a></h4><ul class="tags"><li class="freeforms"><a class="tag">Fog</a></li></ul></li>`;
writeFileSync(given, `<ol class="work index group">${item(11)}${item(12)}${item(13)}</ol>`);
const html = readList({ list: given });

describe('the list under the bench', () => {
  it('has as many items as are asked for, each a work of its own', () => {
    for (const size of [2, 3, 10]) {
      const page = htmlPage(listOf(html, size));
      const ids = [...page.querySelectorAll('li.blurb')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(size);
      const links = [...page.querySelectorAll('h4 a')].map((link) => link.getAttribute('href'));
      expect(links).toEqual(ids.map((id) => `/works/${id.replace('work_', '')}`));
    }
  });

  it('is one of AO3’s or ours where none is given, and we read all of it', () => {
    const list = listOf(readList({ list: null }), 40);
    expect(readBlurbs(htmlPage(list)).filter(({ kind }) => kind === 'work')).toHaveLength(40);
    expect(tagsToHide(list).length).toBeGreaterThan(1);
  });

  it('says what is wrong with a file that is none', () => {
    expect(() => readList({ list: join(folder, 'none.html') })).toThrow('There is no list');
    expect(() => listOf('<p>Nothing</p>', 3)).toThrow('has no works');
  });
});

describe('the rules of the bench', () => {
  it('are all understood, and as many as they say', () => {
    for (const { lines } of [exactRules(['Fog', 'A "b"'], 10), mixedRules(['Fog'])]) {
      const { rules, mistakes } = parseRules(lines.join('\n'));
      expect(mistakes).toEqual([]);
      expect(rules).toHaveLength(lines.length);
      expect(compileRules(rules).covers).toBe(true);
    }
  });

  it('are the same to the floor', () => {
    expect(exactTags(exactRules(['Fog'], 3).lines)).toEqual(['fog', 'no such tag 0', 'no such tag 1']);
  });
});
