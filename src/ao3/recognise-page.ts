import {
  type BookmarkId,
  bookmarkId,
  type ChapterId,
  chapterId,
  type SeriesId,
  seriesId,
  type WorkId,
  workId,
} from '@/model/ids';
import { pathOf, readArchiveUrl } from './addresses';
import { numberInPath, recogniseWork, type WorkPage } from './recognise-work';
import { decodeSegment, readTagSegment } from './tag-names';

/** Whose or which: what the address of a list names. Null where it does not say, or only by a number. */
export interface Scope {
  user: string | null;
  pseud: string | null;
  collection: string | null;
  tag: string | null;
}

/** What an AO3 address leads to, with everything that the address itself tells. */
export type Page =
  | WorkPage
  | { kind: 'comments'; work: WorkId | null; chapter: ChapterId | null }
  /** New, edit, preview …: what only a work's own author sees. */
  | { kind: 'work-form'; work: WorkId | null }
  /** The works of a tag, a user, a collection, a search, or all of them. */
  | ({ kind: 'listing' } & Scope)
  | ({ kind: 'bookmarks'; bookmark: BookmarkId | null; work: WorkId | null; series: SeriesId | null } & Scope)
  | { kind: 'readings'; user: string; later: boolean }
  | { kind: 'subscriptions'; user: string }
  | { kind: 'series'; series: SeriesId }
  | { kind: 'tag'; tag: string }
  /** A dashboard. */
  | { kind: 'user'; user: string; pseud: string | null }
  | { kind: 'profile'; user: string }
  | { kind: 'collection'; collection: string }
  | { kind: 'download'; work: WorkId; format: string }
  /** `returnTo` is where the reader wanted to go. */
  | { kind: 'login'; returnTo: string | null }
  | { kind: Plain };

/** A list that AO3 keeps for one reader: their history, what they marked for later, their bookmarks. */
export const isOwnList = (page: Page): boolean =>
  page.kind === 'readings' || (page.kind === 'bookmarks' && page.user !== null);

/** Pages of which the address tells no more than their kind. */
type Plain =
  | 'collections'
  | 'elsewhere'
  | 'external-work'
  | 'inbox'
  | 'people-search'
  | 'preferences'
  | 'prompts'
  | 'related-works'
  | 'search'
  | 'series-list'
  | 'statistics'
  | 'tag-search';

/** What an address told: numbers and names by the words of the table, and whose list it is. */
interface Found {
  named: Partial<Record<string, string>>;
  scope: Scope;
  query: URLSearchParams;
}
type Row = readonly [path: string, page: (found: Found) => Page];

const just = (kind: Plain) => (): Page => ({ kind });
const listing = (found: Found): Page => ({ kind: 'listing', ...filtered(found) });
const form = ({ named }: Found): Page => ({ kind: 'work-form', work: maybeWork(named) });
const comments = ({ named }: Found): Page => ({
  kind: 'comments',
  work: maybeWork(named),
  chapter: maybeChapter(named),
});
const bookmarks = (found: Found): Page => ({
  kind: 'bookmarks',
  bookmark: found.named.bookmark ? bookmarkId(found.named.bookmark) : null,
  work: maybeWork(found.named),
  series: found.named.series ? seriesId(found.named.series) : null,
  ...filtered(found),
});
/** AO3 shows the form at the same address as what it finds. */
const search =
  (asked: string, results: (found: Found) => Page) =>
  (found: Found): Page =>
    [...found.query.keys()].some((key) => key.startsWith(asked)) && !found.query.has('edit_search')
      ? results(found)
      : { kind: 'search' };

/**
 * Every other address that we tell apart; the first row that fits the whole path wins. `#work` is a number. `~` is whose
 * page it is: "/collections/C", "/users/N", "/users/N/pseuds/P", "/tags/T", two of them, or nothing.
 */
const table: readonly Row[] = [
  ['/users/login', ({ query }) => ({ kind: 'login', returnTo: query.get('return_to') })],
  ['/users/(?:logout|new|password|confirmation)(?:/.*)?', just('elsewhere')],
  ['/tags/(?:new|show_hidden)', just('elsewhere')],
  ['/tags/search', just('tag-search')],
  ['/people/search', just('people-search')],
  ['/collections/new', just('elsewhere')],
  ['~/collections(?:/list_\\w+)?', just('collections')],
  ['/languages/[^/]+/works', listing],
  ['(?:/works)?/search', search('work_search', listing)],
  [
    '/downloads/(?:[^/]+/[^/]+/)?#work/[^/]+\\.(?<format>[a-z0-9]+)',
    ({ named }) => ({
      kind: 'download',
      work: workId(named.work ?? ''),
      format: named.format ?? '',
    }),
  ],

  ['~/works(?:/drafts|/collected)?', listing],
  ['~/gifts', listing],
  ['~/works/(?:new|import|edit_multiple|show_multiple)', form],
  ['~(?:/works/#work)?/chapters/(?:new|manage)', form],
  ['~(?:/works/#work)?/chapters/#chapter/(?:edit|preview|confirm_delete)', form],
  ['~/works/#work/(?:edit|edit_tags|preview|preview_tags|confirm_delete)', form],
  ['~(?:/works/#work)?(?:/chapters/#chapter)?/comments(?:/\\d+)?', comments],

  ['(?:~|/works/#work|/series/#series|/external_works/\\d+)/bookmarks(?:/#bookmark)?', bookmarks],
  ['/bookmarks/search', search('bookmark_search', bookmarks)],
  ['~/series/#series', ({ named }) => ({ kind: 'series', series: seriesId(named.series ?? '') })],
  ['~/series', just('series-list')],
  ['/external_works/\\d+', just('external-work')],

  ['~', dashboard],
  ['/collections/(?<collection>[^/]+)/profile', dashboard],
  ['~/profile', ofUser((user) => ({ kind: 'profile', user }))],
  [
    '~/readings',
    ofUser((user, query) => ({ kind: 'readings', user, later: query.get('show') === 'to-read' })),
  ],
  ['~/subscriptions', ofUser((user) => ({ kind: 'subscriptions', user }))],
  ['~/inbox', just('inbox')],
  ['~/stats', just('statistics')],
  ['~/preferences', just('preferences')],
  ['~/related_works', just('related-works')],
  ['~/(?:requests|prompts(?:/\\d+)?)', just('prompts')],
];

function dashboard({ scope }: Found): Page {
  const { user, pseud, collection, tag } = scope;
  if (tag !== null) return { kind: 'tag', tag };
  if (user !== null) return { kind: 'user', user, pseud };
  return collection === null ? { kind: 'elsewhere' } : { kind: 'collection', collection };
}

function ofUser(page: (user: string, query: URLSearchParams) => Page) {
  return ({ scope, query }: Found): Page =>
    scope.user === null ? { kind: 'elsewhere' } : page(scope.user, query);
}

const maybeWork = (named: Found['named']) => (named.work ? workId(named.work) : null);
const maybeChapter = (named: Found['named']) => (named.chapter ? chapterId(named.chapter) : null);

const scope =
  '(?:/collections/(?<collection>[^/]+))?(?:/users/(?<user>[^/]+)(?:/pseuds/(?<pseud>[^/]+))?)?(?:/tags/(?<tag>[^/]+))?';
const rows = table.map(([path, page]) => {
  const source = path
    .replace(/#(\w+)/g, (_, name) => numberInPath.replace('(', `(?<${name}>`))
    .replace('~', scope);
  return { pattern: new RegExp(`^(?:${source})$`), page };
});

/**
 * Tells the kind of page from its address alone, so that it can be asked of any tab. Anything may be given; what is
 * no page of AO3 is 'elsewhere'. What stands in the way on that page, such as the adult content warning that AO3
 * shows at a work's own address, is for `findObstacle` to see.
 */
export function recognisePage(address: string): Page {
  const url = readArchiveUrl(address);
  if (!url) return { kind: 'elsewhere' };
  const work = recogniseWork(address);
  if (work) return work;
  const path = pathOf(url);
  for (const { pattern, page } of rows) {
    const found = pattern.exec(path);
    if (!found) continue;
    const named = found.groups ?? {};
    return page({
      named,
      scope: readScope((part) => decodeSegment(named[part] ?? '')),
      query: url.searchParams,
    });
  }
  return { kind: 'elsewhere' };
}

/** The filters of a list send the reader to "/works?tag_id=T", which says the same as "/tags/T/works". */
function filtered({ scope, query }: Found): Scope {
  const inPath = Object.values(scope).some((name) => name !== null);
  return inPath ? scope : readScope((part) => query.get(`${part}_id`));
}

function readScope(named: (part: keyof Scope) => string | null): Scope {
  const tag = named('tag');
  return {
    user: named('user') || null,
    pseud: named('pseud') || null,
    collection: named('collection') || null,
    tag: tag ? readTagSegment(tag) : null,
  };
}
