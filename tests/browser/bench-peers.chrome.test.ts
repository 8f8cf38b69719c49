import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { benchArriving } from '../bench/bench-arriving';
import { userscriptIn } from '../bench/list-rivals';

const folder = mkdtempSync(join(tmpdir(), 'dogear-peer-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

// Hides every work, once its storage has told it so, after 30 ms of doing nothing.
write(
  'manifest.json',
  JSON.stringify({
    ...{ manifest_version: 3, name: 'peer', version: '1', permissions: ['storage'] },
    content_scripts: [{ matches: ['https://archiveofourown.org/*'], js: ['peer.js'] }],
  }),
);
write('bench-storage.json', '{"hides":"li.blurb"}');
write(
  'peer.js',
  `chrome.storage.local.get('hides').then(({ hides }) => {
    for (const end = performance.now() + 30; performance.now() < end; );
    for (const item of document.querySelectorAll(hides)) item.style.display = 'none';
  });`,
);
const script = write(
  'script.user.js',
  `// ==UserScript==
// @name A userscript
// @require https://scripts.example/hide.js?v=2
// ==/UserScript==
GM_setValue('hides', 'li.blurb');
hideFirst(GM_getValue('hides'));`,
);

describe('the bench of lists', () => {
  it('names what a userscript requires and is not there', () => {
    expect(() => userscriptIn(script)).toThrow('requires https://scripts.example/hide.js?v=2');
  });

  it('measures us, the floor, another extension and a userscript on the same list', async () => {
    write('hide.js', "function hideFirst(items) { document.querySelector(items).style.display = 'none'; }");
    const options = { small: true, list: null, peers: [folder], userscripts: [script] };
    const figures = await benchArriving(options);
    const found = (what: RegExp) => figures.find((figure) => what.test(figure.what));

    expect(found(/: script$/)?.ours).toBeGreaterThan(0);
    expect(found(/: script$/)?.floor).toBeGreaterThan(0);
    expect(found(/: requests to AO3 added$/)?.ours).toBe(0);
    // By the thread's time, of which a busy machine gives less than the clock says.
    expect(found(/^… dogear-peer-/)?.ours).toBeGreaterThan(1);
    expect(found(/^… dogear-peer-/)?.also?.hidden).toBeGreaterThanOrEqual(8);
    expect(found(/^… A userscript/)?.also?.hidden).toBe(1);
  });
});
