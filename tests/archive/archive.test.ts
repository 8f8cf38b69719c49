import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from './archive';
import { countWords } from './archive-work';
import { ask } from './ask';
import { findStoredPages } from './stored-pages';

const pages = findStoredPages();
let archive: Archive;

beforeAll(async () => {
  archive = await startArchive({ pages });
});
afterAll(() => archive.stop());
afterEach(() => {
  archive.calm();
  archive.forget();
});

describe('works', () => {
  it('shows a one-shot at once and a chaptered work by its first chapter', async () => {
    expect(await ask(archive.port, '/works/900000001')).toMatchObject({ status: 200 });
    const chaptered = await ask(archive.port, '/works/900000002?view_adult=true');
    expect(chaptered.status).toBe(302);
    expect(chaptered.headers.location).toBe('/works/900000002/chapters/910000201?view_adult=true');
  });

  it('shows an entire work, each chapter in the order of reading', async () => {
    const { text } = await ask(archive.port, '/works/900000002?view_full_work=true');
    const ids = [...text.matchAll(/<div class="chapter" id="chapter-(\d)">/g)].map((match) =>
      Number(match[1]),
    );
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('has a million words in 200 chapters', () => {
    const coast = archive.shelf.works.get(900000003);
    expect(coast && countWords(coast)).toBe(1_000_000);
    const html = coast?.chapters[17]?.html() ?? '';
    const text = html.replaceAll('</p>', ' ').replace(/<[^>]+>/g, '');
    expect(text.trim().split(/\s+/)).toHaveLength(5000);
  });

  it('writes a title that looks like markup as text', async () => {
    const { text } = await ask(archive.port, '/works/900000011');
    expect(text).toContain('How to Write &lt;b&gt;Bold&lt;/b&gt; &amp; Other Mistakes');
    expect(text).not.toContain('<b>Bold</b>');
  });

  it('sends guests away from restricted works and lets members in', async () => {
    const away = await ask(archive.port, '/works/900000013');
    expect(away.headers.location).toBe('/users/login?restricted=true&return_to=%2Fworks%2F900000013');
    const cookie = 'user_credentials=1; _otwarchive_session=gullwing';
    expect((await ask(archive.port, '/works/900000013', { headers: { cookie } })).text).toContain(
      'id="workskin"',
    );
  });

  it('asks before a work for adults, and takes the answer from the address or the cookie', async () => {
    expect((await ask(archive.port, '/works/900000015')).text).not.toContain('id="workskin"');
    const willing = await ask(archive.port, '/works/900000015?view_adult=true');
    expect(willing.text).toContain('id="workskin"');
    expect(willing.headers['set-cookie']).toEqual(['view_adult=true; Path=/']);
  });

  it('serves the HTML download', async () => {
    const { text, headers } = await ask(
      archive.port,
      '/downloads/900000002/Nine_Letters_Home.html?updated_at=1',
    );
    expect(headers['content-disposition']).toContain('Nine_Letters_Home.html');
    expect(text.match(/<div class="meta group">/g)).toHaveLength(9);
  });

  it('answers 404 for a work that nobody wrote', async () => {
    expect((await ask(archive.port, '/works/900009999')).status).toBe(404);
  });
});

describe('moods', () => {
  it('can be set for one work and pass', async () => {
    archive.setMood({ mood: { kind: 'busy', by: 'archive', retryAfter: 7 }, works: [900000001], times: 1 });
    const busy = await ask(archive.port, '/works/900000001');
    expect(busy).toMatchObject({ status: 429, text: 'Retry later\n' });
    expect(busy.headers['retry-after']).toBe('7');
    expect((await ask(archive.port, '/works/900000004/chapters/910000401')).status).toBe(200);
    expect((await ask(archive.port, '/works/900000001')).status).toBe(200);
  });

  it('can cut a page in the middle', async () => {
    archive.setMood({ mood: { kind: 'cut', after: 0.5 } });
    expect((await ask(archive.port, '/works/900000001')).whole).toBe(false);
  });

  it('can be set over HTTP', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ mood: { kind: 'challenge', status: 403 } });
    await ask(archive.port, '/__mood', { method: 'POST', headers, body });
    const challenged = await ask(archive.port, '/works/900000001');
    expect(challenged.headers['cf-mitigated']).toBe('challenge');
    expect(archive.log.map(({ path, status }) => [path, status])).toEqual([['/works/900000001', 403]]);
  });

  it('can be gone and come back', async () => {
    await archive.stop();
    await expect(ask(archive.port, '/works/900000001')).rejects.toThrow();
    await archive.start();
    expect((await ask(archive.port, '/works/900000001')).status).toBe(200);
  });
});

describe('edits', () => {
  it('changes a work as its author would', async () => {
    archive.edit({ kind: 'addChapter', work: 900000017, title: 'Door 4', words: 300 });
    archive.edit({ kind: 'rewordChapter', work: 900000017, position: 1, html: '<p>Another door.</p>' });
    const { text } = await ask(archive.port, '/works/900000017?view_full_work=true');
    expect(text).toContain(': Door 4');
    expect(text).toContain('<p>Another door.</p>');
    expect(text).toContain('<dd class="chapters">4/10</dd>');
  });
});

describe.skipIf(!pages)('markup', () => {
  /** Every element outside of user text, as "tag.class.class" (can fail: a class that AO3 does not have is a mistake of ours). */
  const shapes = (html: string): Set<string> => {
    const main = html.slice(html.indexOf('<div class="work">'), html.indexOf('id="feedback"'));
    const bare = main.replace(/<(blockquote|div) class="userstuff[^"]*"[\s\S]*?<\/\1>/g, '');
    return new Set(
      [...bare.matchAll(/<(dl|dt|dd|div|h2|h3|ul|li|span|a|p)\b([^>]*)>/g)].map(
        ([, tag, rest]) => `${tag}.${/class="([^"]*)"/.exec(rest ?? '')?.[1]?.trim() ?? ''}`,
      ),
    );
  };

  const real = [
    'work-marked-for-later-gift',
    'work-single-skin-oldwrapper-2026',
    'work-anonymous-168768',
    'chapter-17793689-1',
    'chapter-two-series-images',
    'chapter-five-last-endnotes',
    'fullwork-7chapters-long',
  ];

  it.each([
    '/works/900000001',
    '/works/900000008',
    '/works/900000002/chapters/910000202',
    '/works/900000002/chapters/910000208',
    '/works/900000002?view_full_work=true',
  ])('of %s is what AO3 has', async (ours) => {
    const stored = await Promise.all(real.map((name) => ask(archive.port, `/__stored/${name}.html`)));
    const known = new Set(stored.flatMap(({ text }) => [...shapes(text)]));
    const own = shapes((await ask(archive.port, ours)).text);
    expect(own.size).toBeGreaterThan(20);
    expect([...own].filter((shape) => !known.has(shape))).toEqual([]);
  });
});
