// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSafeDeclaration, isSafeSelector, safeSkin } from '@/formats/safe-skin';
import { findStoredPages } from '../archive/stored-pages';

describe('safeSkin', () => {
  it('keeps what an author may say, and drops the rest of the same rule', () => {
    expect(
      safeSkin(
        '#workskin .a { color: red; background-image: url(https://x.example/a.png); position: fixed; }',
      ),
    ).toBe('#workskin .a { color: red; }');
  });

  it('keeps no rule about anything but the work', () => {
    expect(safeSkin('body { color: red; } .dg-banner { color: red; } #workskinny p { color: red; }')).toBe(
      '',
    );
    expect(safeSkin('')).toBe('');
  });
});

describe('isSafeSelector', () => {
  it.each([
    '#workskin',
    '#workskin p',
    '#workskin > .a.b-c #chapters',
    '#workskin .tide::after',
    '#workskin li:nth-child(2n + 1)',
    '#workskin a:not(.plain):hover',
    '#workskin p[class^="x"]',
    '#workskin p + p ~ hr',
  ])('%j is one', (selector) => {
    expect(isSafeSelector(selector)).toBe(true);
  });

  it.each([
    '.a',
    'body #workskin',
    '#workskinny',
    '#workskin-x',
    ':host',
    ':is(#workskin, .dg-banner)',
    '#workskin:host-context(body)',
    '#workskin ::part(x)',
    '#workskin ::slotted(p)',
    '#workskin:root',
    '#workskin:has(a)',
    '#workskin ~ *',
    '#workskin.a + p',
    '#workskin[class="a b"]~p',
    '#workskin .\\31 x',
    '#workskin { } body',
  ])('%j is none', (selector) => {
    expect(isSafeSelector(selector)).toBe(false);
  });
});

describe('isSafeDeclaration', () => {
  it.each([
    ['color', 'rgb(1, 2, 3)'],
    ['background-image', 'linear-gradient(red, rgba(0, 0, 0, 0.5))'],
    ['position', 'absolute'],
    ['content', '"url(x) ~"'],
    ['font-family', '"Courier New", monospace'],
    ['transform', 'rotate(3deg)'],
    ['margin-inline-start', '1em'],
  ])('%s: %s is one', (name, value) => {
    expect(isSafeDeclaration(name, value)).toBe(true);
  });

  it.each([
    ['position', 'fixed'],
    ['position', 'sticky'],
    ['z-index', '9'],
    ['background-image', 'url("https://x.example/a.png")'],
    ['background-image', 'image-set("https://x.example/a.png" 1x)'],
    ['background-image', '-webkit-image-set(url(x) 1x)'],
    ['background-image', 'cross-fade(url(x), red)'],
    ['background-image', 'element(#x)'],
    ['list-style-image', 'url(x)'],
    ['color', 'var(--accent)'],
    ['--accent', 'red'],
    ['width', 'env(x)'],
    ['width', 'expression(alert(1))'],
    ['behavior', 'url(x)'],
    ['-moz-binding', 'url(x)'],
    ['animation-name', 'x'],
    ['content', `"${'x'.repeat(200)}"`],
    ['color', ''],
    ['color', 'red; } body { color: red'],
  ])('%s: %s is none', (name, value) => {
    expect(isSafeDeclaration(name, value)).toBe(false);
  });
});

const folder = findStoredPages();
// Without the folder of stored pages this can fail only where there is one.
describe.skipIf(!folder)('the skins of the stored pages', () => {
  it('stay, less what is not allowed, and cleaning them again changes nothing', () => {
    const index = readFileSync(join(folder ?? '', 'INDEX.tsv'), 'utf8').split('\n');
    const pages = index
      .map((line) => line.split('\t')[0] ?? '')
      .filter((name) => /^(?:work|chapter)/.test(name));
    const skins = pages.flatMap((name) => {
      const page = readFileSync(join(folder ?? '', name), 'utf8');
      return [...page.matchAll(/<style[^>]*>([^<]*#workskin[^<]*)<\/style>/g)].map(([, css = '']) => css);
    });
    expect(skins.length).toBeGreaterThan(0);
    for (const css of skins) {
      const safe = safeSkin(css);
      expect(safe.startsWith('#workskin')).toBe(true);
      const harm = /url\(|position: (?:fixed|sticky)|@import|@font-face|z-index/.exec(safe)?.[0];
      expect(harm).toBeUndefined();
      expect(safeSkin(safe) === safe).toBe(true);
    }
  });
});
