import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const output = join(
  process.cwd(),
  '.output',
  process.env.BROWSER === 'firefox' ? 'firefox-mv3' : 'chrome-mv3',
);
const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
const files = readdirSync(output, { recursive: true, encoding: 'utf8' });

describe('the build', () => {
  it('carries less than 12 kB, packed, into every page of AO3', () => {
    const scripts: string[] = manifest.content_scripts.flatMap((each: { js: string[] }) => each.js);
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(output, file))).length, 0);
    console.log(`FIGURE: content scripts ${bytes} bytes packed`);
    expect(bytes).toBeLessThan(12 * 1024);
  });

  it('asks for no more than was promised', () => {
    const unseen = process.env.BROWSER === 'firefox' ? [] : ['offscreen'];
    expect([...manifest.permissions].sort()).toEqual(['alarms', ...unseen, 'storage', 'unlimitedStorage']);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    for (const host of manifest.host_permissions) {
      expect(host).toMatch(
        /^(?:https|\*):\/\/(?:\w+\.)?(?:archiveofourown\.(?:org|com|net|gay)|ao3\.org|archive\.transformativeworks\.org)\/\*$|^https:\/\/archive\.transformativeworks\.org\/\*$/,
      );
    }
  });

  it('runs nothing where people log in', () => {
    for (const script of manifest.content_scripts) {
      expect(script.exclude_matches ?? []).toEqual(
        expect.arrayContaining([
          expect.stringContaining('/users/login'),
          expect.stringContaining('/users/password'),
        ]),
      );
    }
  });

  it('has every icon that it names', () => {
    for (const icon of Object.values<string>(manifest.icons)) expect(files).toContain(join(icon));
  });

  it('has no code from elsewhere', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(3);
    for (const file of scripts) {
      const text = readFileSync(join(output, file), 'utf8');
      expect(text, file).not.toMatch(/\beval\(|new Function\(|importScripts\(/);
    }
  });
});
