import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ContentScript, runsOn } from '../bench/measure-entries';

const output = join(
  process.cwd(),
  '.output',
  process.env.BROWSER === 'firefox' ? 'firefox-mv3' : 'chrome-mv3',
);
const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
const files = readdirSync(output, { recursive: true, encoding: 'utf8' });

const content: ContentScript[] = manifest.content_scripts;

describe('the build', () => {
  // A work has a script of its own, and a list another: no page carries what reads the other. What follows a reader
  // through a work is a second one, which is loaded when the page is there; it has 11 KB since it also knows the shelves
  // by their names. On lists the marks are a second one, and on those that
  // AO3 keeps for a reader what may be taken over a third, which does nothing before the page is there. Each carries what turns all of ours off (0.3 KB): no script may
  // have to wait for another to hear that it shall do nothing. So those of works and the marks have half a kilobyte more,
  // and those of works and lists a quarter more for speaking another language: its words come out of the storage, but
  // whoever says them has to look there (0.2 KB). Lists have half a one more since rules can ask what the reader did with
  // a work: only what judges can wait for the answer. A list has a quarter more, and a series half a one, since they are
  // judged anew when the reader comes back to them; what follows a reader a quarter, since it asks again when it is brought
  // back before it was answered. The marks have a quarter more, since items wait for them and
  // the background is woken while the page arrives, and one and a half since the shelf of a work is chosen there:
  // the library has to be told what the work is. A work has an eighth more, and a series a quarter, since their pages follow the
  // rules while they are open, and their cover lasts as long as they arrive: nobody else could do either. A list has an
  // eighth more, since it judges an item anew when AO3 shows what it hid there, and says how severe a rule is. A series has
  // an eighth more, since its list knows what a page does not tell from what is not so, and a work half of that to send what it
  // tells. Both lists have as much more to hide a page anew that the browser puts back.
  it.each([
    ['a work', '/works/1/chapters/2', { work: 12.9375, reading: 11.75 }],
    ['a list', '/tags/A/works', { listing: 18.6875, marks: 9.25 }],
    ['the bookmarks of a work', '/works/1/bookmarks', { listing: 18.6875, marks: 9.25 }],
    ['a series', '/series/1', { marks: 9.25, series: 20.6875 }],
    ['a search', '/works/search?work_search[query]=a', { listing: 18.6875, marks: 9.25 }],
    ['a history', '/users/a/readings?page=2', { listing: 18.6875, marks: 9.25, 'own-lists': 10.5 }],
    ['bookmarks', '/users/a/pseuds/b/bookmarks', { listing: 18.6875, marks: 9.25, 'own-lists': 10.5 }],
  ])('carries into a page of %s no more scripts, packed, than was meant', (what, path, most) => {
    const scripts = content.filter((script) => runsOn(script, `https://archiveofourown.org${path}`));
    const files = scripts.flatMap(({ js = [] }) => js).sort();
    expect(files).toEqual(
      Object.keys(most)
        .map((name) => `content-scripts/${name}.js`)
        .sort(),
    );
    for (const [name, kilobytes] of Object.entries(most)) {
      const bytes = gzipSync(readFileSync(join(output, `content-scripts/${name}.js`))).length;
      console.log(`FIGURE: script "${name}" on a page of ${what} ${bytes} bytes packed`);
      expect(bytes).toBeLessThan(kilobytes * 1024);
    }
  });

  it('asks for no more than was promised', () => {
    const unseen = process.env.BROWSER === 'firefox' ? [] : ['offscreen'];
    expect([...manifest.permissions].sort()).toEqual(['alarms', ...unseen, 'storage', 'unlimitedStorage']);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    // Places of pictures, each asked for when the reader wants it.
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    for (const host of manifest.host_permissions) {
      expect(host).toMatch(
        /^(?:https|\*):\/\/(?:\w+\.)?(?:archiveofourown\.(?:org|com|net|gay)|ao3\.org|archive\.transformativeworks\.org)\/\*$|^https:\/\/archive\.transformativeworks\.org\/\*$/,
      );
    }
  });

  it('stands in place of no page of the browser', () => {
    expect(manifest).not.toHaveProperty('chrome_url_overrides');
  });

  it('lets no page of ours ask anybody; what runs the queue may ask AO3', () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(
        readFileSync(join(output, page), 'utf8'),
      )?.[1];
      const asks = page === 'saver.html' ? 'https://archiveofourown.org' : "'none'";
      expect(policy, page).toMatch(/^default-src 'none'; script-src 'self'; /);
      expect(policy, page).toContain(`connect-src ${asks};`);
    }
  });

  it('runs nothing where people log in', () => {
    for (const path of ['login', 'login?return_to=%2F', 'password/new']) {
      const address = `https://archiveofourown.org/users/${path}`;
      expect(
        content.filter((script) => runsOn(script, address)),
        address,
      ).toEqual([]);
    }
  });

  it('has every icon that it names', () => {
    for (const icon of Object.values<string>(manifest.icons)) expect(files).toContain(join(icon));
  });

  // Preact sets innerHTML where a page asks for that, which none of ours does; DOMPurify reads through it.
  it.runIf(process.env.BROWSER === 'firefox')(
    'gives Mozilla’s linter no error, also for Android, and no warning but of two parts that know innerHTML',
    () => {
      const linter = join(process.cwd(), 'node_modules/addons-linter/bin/addons-linter');
      const said = spawnSync(process.execPath, [linter, output, '--output', 'json'], { encoding: 'utf8' });
      const { summary, warnings } = JSON.parse(said.stdout);
      expect(summary).toEqual({ errors: 0, notices: 0, warnings: 2 });
      expect(warnings).toMatchObject([
        { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' },
        { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' },
      ]);
      expect(manifest.browser_specific_settings).toHaveProperty('gecko_android');
    },
  );

  it('has no code from elsewhere', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(3);
    for (const file of scripts) {
      const text = readFileSync(join(output, file), 'utf8');
      expect(text, file).not.toMatch(/\beval\(|new Function\(|importScripts\(/);
    }
  });
});
