import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveHosts } from '@/ao3/addresses';
import { recognisePage } from '@/ao3/recognise-page';
import { writeTagSegment } from '@/ao3/tag-names';

const nobody = { user: null, pseud: null, collection: null, tag: null };
const listing = (scope = {}) => ({ kind: 'listing', ...nobody, ...scope });
const bookmarks = (more = {}) => ({
  kind: 'bookmarks',
  bookmark: null,
  work: null,
  series: null,
  ...nobody,
  ...more,
});
const work = (id: number, chapter: number | null = null, entire = false) => ({
  kind: 'work',
  work: id,
  chapter,
  entire,
});
const form = (id: number | null = null) => ({ kind: 'work-form', work: id });
const comments = (id: number | null, chapter: number | null = null) => ({
  kind: 'comments',
  work: id,
  chapter,
});
const plain = (kind: string) => ({ kind });
const elsewhere = plain('elsewhere');

const table: [path: string, page: object][] = [
  ['/works/7', work(7)],
  ['/works/7/', work(7)],
  ['/works/7#comments', work(7)],
  ['/works/7?view_adult=true', work(7)],
  ['/works/7?style=disable', work(7)],
  ['/works/7?show_comments=true&view_full_work=true#comment_1', work(7, null, true)],
  ['/works/7?view_full_work=true', work(7, null, true)],
  ['/works/7?view_full_work', work(7, null, true)],
  ['/works/7?view_full_work=false', work(7, null, true)],
  ['/works/007', work(7)],
  ['//works//7', work(7)],
  ['/works/7).', work(7)],
  ['/works/7%20', work(7)],
  ['/works/7/chapters', work(7)],
  ['/works/7/chapters/9', work(7, 9)],
  ['/works/7/chapters/9?view_adult=true#workskin', work(7, 9)],
  ['/works/7/chapters/9?view_full_work=true', work(7, 9)],
  ['/collections/salt_2026/works/7', work(7)],
  ['/collections/salt_2026/works/7/chapters/9', work(7, 9)],
  ['/users/tideline/works/7', work(7)],
  ['/users/tideline/pseuds/Sea%20Wave/works/7', work(7)],
  ['/tags/Fluff/works/7', work(7)],
  ['/works/0', elsewhere],
  ['/works/99999999999999999999', elsewhere],
  ['/works/seven', elsewhere],
  ['/works/7/kudos', elsewhere],
  ['/works/7/share', elsewhere],
  ['/works/7/hit_count.json', elsewhere],
  ['/works/7/mark_for_later', elsewhere],

  ['/chapters/9', { kind: 'chapter', chapter: 9 }],
  ['/chapters/9?view_adult=true#workskin', { kind: 'chapter', chapter: 9 }],
  ['/works/7/navigate', { kind: 'chapter-index', work: 7 }],
  ['/collections/salt_2026/works/7/navigate', { kind: 'chapter-index', work: 7 }],
  ['/downloads/7/Salt.epub?updated_at=1751328000', { kind: 'download', work: 7, format: 'epub' }],
  ['/downloads/7/%E7%81%AF.html', { kind: 'download', work: 7, format: 'html' }],
  ['/downloads/ti/tideline/7/The%20Pier.mobi', { kind: 'download', work: 7, format: 'mobi' }],
  ['/works/7/comments', comments(7)],
  ['/works/7/chapters/9/comments', comments(7, 9)],
  ['/chapters/9/comments', comments(null, 9)],
  ['/comments/55', comments(null)],
  ['/works/7/comments/55', comments(7)],
  ['/works/new', form()],
  ['/works/import', form()],
  ['/users/tideline/works/show_multiple', form()],
  ['/works/7/edit', form(7)],
  ['/works/7/edit_tags', form(7)],
  ['/works/7/preview', form(7)],
  ['/works/7/confirm_delete', form(7)],
  ['/works/7/chapters/new', form(7)],
  ['/works/7/chapters/manage', form(7)],
  ['/works/7/chapters/9/edit', form(7)],
  ['/chapters/9/edit', form()],

  ['/works', listing()],
  ['/works/', listing()],
  ['/works?page=2', listing()],
  ['/works?commit=Sort+and+Filter&work_search%5Bsort_column%5D=hits&tag_id=F*s*F', listing({ tag: 'F/F' })],
  ['/works?tag_id=100%25+Salt', listing({ tag: '100% Salt' })],
  ['/works?user_id=tideline&fandom_id=12', listing({ user: 'tideline' })],
  ['/works?user_id=tideline&pseud_id=Sea+Wave', listing({ user: 'tideline', pseud: 'Sea Wave' })],
  ['/works?collection_id=salt_2026', listing({ collection: 'salt_2026' })],
  ['/tags/Fluff/works', listing({ tag: 'Fluff' })],
  ['/tags/Mr*d*%20A%20*a*%20B*s*C*q*%20*h*1/works?page=3', listing({ tag: 'Mr. A & B/C? #1' })],
  ['/tags/%E6%B5%B7/works', listing({ tag: '海' })],
  ['/tags/works/works', listing({ tag: 'works' })],
  ['/collections/salt_2026/works', listing({ collection: 'salt_2026' })],
  ['/collections/salt_2026/tags/Fluff/works', listing({ collection: 'salt_2026', tag: 'Fluff' })],
  ['/users/tideline/works', listing({ user: 'tideline' })],
  ['/users/tideline/works/drafts', listing({ user: 'tideline' })],
  ['/users/tideline/works/collected', listing({ user: 'tideline' })],
  ['/users/tideline/pseuds/%E6%B3%A2/works', listing({ user: 'tideline', pseud: '波' })],
  ['/users/tideline/gifts', listing({ user: 'tideline' })],
  ['/gifts?recipient=Onda', listing()],
  ['/languages/ptBR/works', listing()],
  ['/works/search?work_search%5Bquery%5D=salt', listing()],
  ['/works/search?work_search[query]=', listing()],
  ['/works/search?edit_search=true&work_search[query]=salt', plain('search')],
  ['/works/search', plain('search')],
  ['/search', plain('search')],
  ['/search?work_search[query]=salt', listing()],

  ['/bookmarks', bookmarks()],
  ['/bookmarks/31', bookmarks({ bookmark: 31 })],
  ['/bookmarks?bookmark_search%5Bquery%5D=&user_id=tideline', bookmarks({ user: 'tideline' })],
  ['/bookmarks/search', plain('search')],
  ['/bookmarks/search?bookmark_search[query]=salt', bookmarks()],
  ['/users/tideline/bookmarks', bookmarks({ user: 'tideline' })],
  ['/users/tideline/pseuds/Wave/bookmarks', bookmarks({ user: 'tideline', pseud: 'Wave' })],
  ['/tags/Fluff/bookmarks', bookmarks({ tag: 'Fluff' })],
  ['/collections/salt_2026/bookmarks', bookmarks({ collection: 'salt_2026' })],
  ['/works/7/bookmarks', bookmarks({ work: 7 })],
  ['/series/5/bookmarks', bookmarks({ series: 5 })],
  ['/external_works/3/bookmarks', bookmarks()],

  ['/users/tideline/readings', { kind: 'readings', user: 'tideline', later: false }],
  ['/users/tideline/readings?page=2&show=to-read', { kind: 'readings', user: 'tideline', later: true }],
  ['/users/tideline/subscriptions?type=works', { kind: 'subscriptions', user: 'tideline' }],
  ['/series/5?page=2', { kind: 'series', series: 5 }],
  ['/users/tideline/series', plain('series-list')],
  ['/tags/Fluff', { kind: 'tag', tag: 'Fluff' }],
  ['/tags/A*s*B', { kind: 'tag', tag: 'A/B' }],
  ['/tags/100%25%20Salt', { kind: 'tag', tag: '100% Salt' }],
  ['/tags/search?tag_search%5Bname%5D=salt', plain('tag-search')],
  ['/tags/show_hidden?creation_id=7', elsewhere],
  ['/tags/55/feed.atom', elsewhere],
  ['/users/tideline', { kind: 'user', user: 'tideline', pseud: null }],
  ['/users/tideline/pseuds/Sea%20Wave', { kind: 'user', user: 'tideline', pseud: 'Sea Wave' }],
  ['/users/tideline/profile', { kind: 'profile', user: 'tideline' }],
  ['/users/tideline/inbox', plain('inbox')],
  ['/users/tideline/stats', plain('statistics')],
  ['/users/tideline/preferences', plain('preferences')],
  ['/users/tideline/related_works', plain('related-works')],
  ['/users/tideline/collections', plain('collections')],
  ['/users/tideline/pseuds', elsewhere],
  ['/users/login', { kind: 'login', returnTo: null }],
  ['/users/login?restricted=true&return_to=%2Fworks%2F7', { kind: 'login', returnTo: '/works/7' }],
  ['/users/password/new', elsewhere],
  ['/users/logout', elsewhere],
  ['/people/search', plain('people-search')],
  ['/collections', plain('collections')],
  ['/collections/salt_2026', { kind: 'collection', collection: 'salt_2026' }],
  ['/collections/salt_2026/profile', { kind: 'collection', collection: 'salt_2026' }],
  ['/collections/salt_2026/collections', plain('collections')],
  ['/collections/salt_2026/requests', plain('prompts')],
  ['/collections/salt_2026/prompts/3', plain('prompts')],
  ['/collections/new', elsewhere],
  ['/external_works/3', plain('external-work')],
  ['/', elsewhere],
  ['', elsewhere],
  ['/?user_id=tideline', elsewhere],
  ['/media/Books%20*a*%20Literature/fandoms', elsewhere],
  ['/admin_posts/7', elsewhere],
  ['/readings', elsewhere],
  ['/tags/%E0%A4%A/works', listing()],
];

describe('recognisePage', () => {
  it.each(table)('%s', (path, page) => {
    expect(recognisePage(`https://archiveofourown.org${path}`)).toEqual(page);
  });

  it.each([...archiveHosts])('knows %s', (host) => {
    expect(recognisePage(`https://${host}/works/7`)).toEqual(work(7));
    expect(recognisePage(`http://${host.toUpperCase()}.:80/works/7`)).toEqual(work(7));
  });

  it.each([
    'https://example.org/works/7',
    'https://archiveofourown.org.example.org/works/7',
    'https://notarchiveofourown.org/works/7',
    'ftp://archiveofourown.org/works/7',
    'about:blank',
    'works/7',
    '',
  ])('knows that %s is elsewhere', (address) => {
    expect(recognisePage(address)).toEqual(elsewhere);
  });

  it('gives back any tag that AO3 puts into an address', () => {
    // A tag that itself has asterisks around one of these letters cannot be told apart, by AO3 either.
    const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((tag) => !/[*/]|^\.+$/.test(tag));
    fc.assert(
      fc.property(name, (tag) => {
        const page = recognisePage(
          `https://archiveofourown.org/tags/${encodeURIComponent(writeTagSegment(tag))}/works`,
        );
        expect(page).toEqual(listing({ tag }));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webPath().map((path) => `https://archiveofourown.org${path}`),
        ),
        (address) => {
          expect(recognisePage(address).kind).toMatch(/^[a-z-]+$/);
        },
      ),
    );
  });
});
