import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workId } from '@/model/ids';
import { fetchWork } from '@/saving/fetch-work';
import { recogniseAnswer } from '@/saving/recognise-answer';
import { database } from '@/store/database';
import { countWorks } from '@/store/works';
import { answerMood } from '../archive/answer-mood';
import type { Mood } from '../archive/mood';
import { findStoredPages } from '../archive/stored-pages';
import { decodeHtml, PageParser } from '../html-page';
import { inventedPages } from '../invented-pages';
import { page } from './ask-shelf';

vi.stubGlobal('DOMParser', PageParser);
beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const now = Date.parse('2026-05-04T03:02:01Z');
const closed = (text: string) => (/<\/html>\s*$/i.test(text) ? text : `${text}</html>`);
const comesTo = (text: string, given = {}) => {
  const answer = recogniseAnswer(page(text, given), now);
  return answer.kind === 'page' ? 'page' : answer.answered;
};
const text = (mood: Mood) => String(answerMood(mood)?.body);

describe('recogniseAnswer', () => {
  it.each([
    ['Cloudflare’s header, whatever the page', '<html></html>', { mitigated: true }, 'challenge'],
    ['a challenge with status 403', text({ kind: 'challenge', status: 403 }), { status: 403 }, 'challenge'],
    ['a challenge with status 503', text({ kind: 'challenge', status: 403 }), { status: 503 }, 'challenge'],
    ['a challenge with status 200', text({ kind: 'challenge', status: 200 }), {}, 'challenge'],
    ['a page of somebody else', '<html><body><h1>Free Wi-Fi</h1></body></html>', {}, 'challenge'],
    ['429 with any page', '<html></html>', { status: 429 }, 'busy'],
    ['"Retry later" with status 200', 'Retry later\n', {}, 'busy'],
    [
      'Cloudflare’s "too fast" with status 200',
      text({ kind: 'busy', by: 'cloudflare', retryAfter: 1 }),
      {},
      'busy',
    ],
    ['502 without a page of AO3’s', '<html><h1>502 Bad Gateway</h1></html>', { status: 502 }, 'trouble'],
    ['maintenance', text({ kind: 'maintenance' }), { status: 503 }, 'trouble'],
    ['an error with status 200', text({ kind: 'error', status: 500 }), {}, 'trouble'],
    ['nothing at all', '', {}, 'trouble'],
    ['half a page', '<html><body><div id="main" class="works-show region">', {}, 'trouble'],
    [
      '404',
      '<html><div id="main" class="system errors error-404 region"></div></html>',
      { status: 404 },
      'well',
    ],
  ])('%s', (_, text, given, told) => {
    expect(comesTo(text, given)).toMatchObject({ told: { kind: told } });
  });

  it('hands on how long AO3 wants us to wait', () => {
    expect(comesTo('Retry later', { status: 429, retryAfter: '90' })).toMatchObject({
      told: { kind: 'busy', retryAfter: 90_000 },
    });
    expect(comesTo('', { status: 503, retryAfter: '90' })).toMatchObject({
      told: { kind: 'trouble', retryAfter: 90_000 },
    });
  });

  it('knows the log-in page by where AO3 led us', () => {
    const address = 'https://archiveofourown.org/users/login?restricted=true&return_to=%2Fworks%2F1';
    const login = '<html><div id="main" class="sessions-new region"></div></html>';
    expect(comesTo(login, { address })).toMatchObject({ outcome: { kind: 'login' } });
  });
});

/** What is no entire work, of every page that we have. */
interface Page {
  name: string;
  html: string;
}
const stored = findStoredPages();
const storedPages: Page[] = readdirSync(stored ?? '.')
  .filter((name) => stored !== null && name.endsWith('.html'))
  .map((name) => ({ name, html: decodeHtml(readFileSync(join(stored ?? '.', name))) }));
const isObstacle = ({ name }: Page) =>
  /^(?:gate|error|adult|login|unrevealed|cloudflare|restricted|static-error)/.test(name);

describe('nothing but a whole work is kept', () => {
  const own = inventedPages().map(({ slug, html }) => ({ name: slug, html }));

  it.each([...own, ...storedPages].filter(isObstacle))('$name, with any status', async ({ html }) => {
    for (const status of [200, 403, 404, 429, 500, 503, 522]) {
      for (const text of [html, closed(html)]) {
        const { outcome } = await fetchWork(workId(1), async () => page(text, { status })).catch(
          (error: Error) => {
            expect(error.name).toBe('PageChanged');
            return { outcome: { kind: 'changed' } };
          },
        );
        expect(outcome.kind).not.toMatch(/kept/);
      }
    }
    expect(await countWorks()).toBe(0);
  });

  it('of our own pages, only those of entire works', async () => {
    const kept: string[] = [];
    for (const { name, html } of own) {
      const [, id] = /\/works\/(\d+)/.exec(html) ?? [];
      const asked = workId(id ?? 1);
      const { outcome } = await fetchWork(asked, async () => page(closed(html))).catch(() => ({
        outcome: { kind: 'changed' },
      }));
      if (/kept/.test(outcome.kind)) kept.push(name);
    }
    const allowed = /^(?:work|entire|chapter-only-one)/;
    expect(kept.filter((name) => !allowed.test(name))).toEqual([]);
    expect(kept.length).toBeGreaterThan(5);
  });

  it.skipIf(stored === null)('of the stored pages, only those of entire works', async () => {
    const kept: string[] = [];
    for (const { name, html } of storedPages) {
      const [, id] = /\/(?:works|downloads)\/(\d+)/.exec(html) ?? [];
      const { outcome } = await fetchWork(workId(id ?? 1), async () => page(closed(html))).catch(() => ({
        outcome: { kind: 'changed' },
      }));
      if (/kept/.test(outcome.kind)) kept.push(name);
    }
    console.log(
      `FIGURE: ${storedPages.length} stored pages with status 200: ${kept.length} kept, all of them works`,
    );
    const isOnlyChapter = (name: string) =>
      /<dd class="chapters">\s*1\//.test(storedPages.find((page) => page.name === name)?.html ?? '');
    expect(kept.filter((name) => !/work/.test(name) && !isOnlyChapter(name))).toEqual([]);
    expect(kept.length).toBeGreaterThan(5);
  });
});
