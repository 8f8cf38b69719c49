import { describe, expect, it } from 'vitest';
import { findObstacle } from '@/ao3/find-obstacle';
import { htmlPage } from '../html-page';
import { inventedPages } from '../invented-pages';

const find = (html: string) => findObstacle(htmlPage(html));
const error = (code: string) =>
  find(`<div id="main" class="system errors error-${code} region"><h2>Error</h2></div>`);
const cloudflare = (code: string) =>
  find(
    `<title>archiveofourown.org | ${code}: Trouble</title><div id="cf-wrapper"><div id="cf-error-details"><h1>Trouble <span class="code-label">Error code ${code}</span></h1></div></div>`,
  );

describe('findObstacle', () => {
  it.each(inventedPages().filter(({ slug }) => /^(work|chapter|entire)-/.test(slug)))(
    'finds none on $slug, for all the scripts of Cloudflare that it carries',
    ({ html }) => expect(findObstacle(htmlPage(html))).toBeNull(),
  );

  it.each(['Retry later', 'Retry later\n', '<pre>Retry later\n</pre>'])(
    'knows the plain text "%s"',
    (text) => {
      expect(find(text)).toEqual({ kind: 'busy', status: 429 });
    },
  );

  it.each([
    ['404', { kind: 'missing' }],
    ['auth_error', { kind: 'expired' }],
    ['timeout_error', { kind: 'busy', status: 504 }],
    ['503-maintenance', { kind: 'maintenance' }],
    ['429', { kind: 'busy', status: 429 }],
    ['445', { kind: 'busy', status: 445 }],
    ['502', { kind: 'busy', status: 502 }],
    ['503', { kind: 'busy', status: 503 }],
    ['400', { kind: 'error', status: 400 }],
    ['403', { kind: 'error', status: 403 }],
    ['406', { kind: 'error', status: 406 }],
    ['422', { kind: 'error', status: 422 }],
    ['500', { kind: 'error', status: 500 }],
    ['507', { kind: 'error', status: 507 }],
    ['of_a_new_kind', { kind: 'error', status: null }],
  ])("knows AO3's error %s", (code, obstacle) => expect(error(code)).toEqual(obstacle));

  it.each(['502', '504', '520', '521', '522', '523', '524', '525', '526', '530'])(
    "knows Cloudflare's %s",
    (code) => {
      expect(cloudflare(code)).toEqual({ kind: 'busy', status: Number(code) });
    },
  );

  it('takes no link for a gate, and no sentence of a user for a notice', () => {
    const main = (html: string) =>
      find(`<div id="main" class="works-index region">${html}</div><div id="footer"></div>`);
    expect(main('<ul class="actions"><li><a href="/works/7?view_adult=true">Yes</a></li></ul>')).toBeNull();
    expect(main('<p class="notice">It will be revealed soon!</p>')).toBeNull();
    expect(
      main('<div class="flash error">Sorry, you don’t have permission to access the page.</div>'),
    ).toBeNull();
  });

  it('knows where nothing of AO3 is', () => {
    for (const html of [
      '',
      '<p>Hello</p>',
      '<div id="main"><div id="workskin"></div></div>',
      '{"error": 1}',
    ]) {
      expect(find(html)).toEqual({ kind: 'foreign' });
    }
  });

  it('knows a work that ends in its middle, wherever that is', () => {
    const whole = inventedPages().find(({ slug }) => slug === 'entire-three')?.html ?? '';
    const start = whole.indexOf('<div id="chapters"');
    const end = whole.indexOf('<div id="feedback"');
    expect(start).toBeGreaterThan(0);
    for (let at = start; at < end; at += 97) expect(find(whole.slice(0, at))).toEqual({ kind: 'cut' });
    expect(find(whole)).toBeNull();
  });
});
