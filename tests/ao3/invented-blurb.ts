/** Parts of an invented listing, in the markup that AO3 has served since 2025 where nothing else is said. */

/** A page of AO3 around a list. `kind` is the class of its `#main`. */
export function listingPage(
  items: string,
  kind = 'works-index',
  heading = '<h2 class="heading">Recent Works</h2>',
): string {
  return `<body class="logged-in"><div id="main" class="${kind} filtered region" role="main">${heading}
    <ol class="work index group">${items}</ol></div></body>`;
}

export interface InventedHeader {
  href?: string;
  title?: string;
  /** From "by" on. */
  byline?: string;
  fandoms?: string[];
  rating?: [symbol: string, words: string];
  warnings?: [symbol: string, words: string];
  categories?: [symbol: string, words: string];
  complete?: [symbol: string, words: string];
  date?: string;
  /** The comment at its head; in seconds. */
  updated?: number | null;
  /** Before the title. */
  status?: string;
}

export function header(given: InventedHeader = {}): string {
  const {
    href = '/works/501',
    title = 'Salt on the Sill',
    byline = 'by <!-- do not cache --> <a rel="author" href="/users/tern/pseuds/tern">tern</a>',
    fandoms = ['Saltmarsh Radio (Podcast)'],
    rating = ['rating-teen rating', 'Teen And Up Audiences'],
    warnings = ['warning-no warnings', 'No Archive Warnings Apply'],
    categories = ['category-gen category', 'Gen'],
    complete = ['complete-yes iswip', 'Complete Work'],
    date = '09 Mar 2026',
    updated = 1773014400,
    status = '',
  } = given;
  const symbols = [rating, warnings, categories, complete].map(
    ([symbol, words]) =>
      `<li><a class="help symbol question modal" title="Symbols key" href="/help/symbols_key"><span class="${symbol}" title="${words}"><span class="text">${words}</span></span></a></li>`,
  );
  return `<div class="header module">
    ${updated === null ? '' : `<!-- updated_at=${updated} -->`}
    <h4 class="heading">${status}
      <a href="${href}">${title}</a>
      ${byline}
    </h4>
    <h5 class="fandoms heading"><span class="landmark">Fandoms:</span> ${fandoms.map(tag).join(', ')} &nbsp;</h5>
    <ul class="required-tags">${symbols.join('\n')}</ul>
    <p class="datetime">${date}</p>
  </div>`;
}

export function tag(name: string): string {
  const segment = name.replace(/[/&.?#]/g, (character) => `*${'sadqh'['/&.?#'.indexOf(character)]}*`);
  return `<a class="tag" href="/tags/${encodeURIComponent(segment)}/works">${name.replaceAll('&', '&amp;')}</a>`;
}

export type TagItems = [kind: string, name: string][];

export const usualTags: TagItems = [
  ['warnings', 'No Archive Warnings Apply'],
  ['relationships', 'Ines Calloway/Dr. Odile Marsh'],
  ['characters', 'Ines Calloway'],
  ['freeforms', 'Fluff & Fog'],
];

export function tagList(tags: TagItems = usualTags): string {
  const items = tags.map(([kind, name]) => {
    const link = name.startsWith('<') ? name : tag(name);
    return `<li class='${kind}'>${kind === 'warnings' ? `<strong>${link}</strong>` : link}</li>`;
  });
  return `<h6 class="landmark heading">Tags</h6>\n<ul class="tags commas">${items.join(' ')}</ul>`;
}

/** What stands where the reader's preferences hide a kind of tag. */
export function hiddenTags(work: number, kind: 'warnings' | 'freeforms'): string {
  const words = kind === 'warnings' ? 'Show warnings' : 'Show additional tags';
  const type = kind === 'warnings' ? 'ArchiveWarning' : 'Freeform';
  return `<li class="${kind}" id="work_${work}_category_${kind}"><strong><a data-remote="true" href="/tags/show_hidden?creation_id=${work}&amp;creation_type=Work&amp;tag_type=${type}">${words}</a></strong></li>`;
}

export function summary(html = '<p>A letter comes with the tide.</p>'): string {
  return `<h6 class="landmark heading">Summary</h6>\n<blockquote class="userstuff summary">\n${html}\n</blockquote>`;
}

export function stats(pairs: Record<string, string>): string {
  const lines = Object.entries(pairs).map(([name, value]) => {
    const [only = '', attributes = ''] = name.split(' ');
    return `<dt class="${only}">${only[0]?.toUpperCase()}${only.slice(1)}:</dt>\n<dd class="${only}"${attributes ? ` ${attributes}` : ''}>${value}</dd>`;
  });
  return `<dl class="stats">${lines.join('\n')}</dl>`;
}

export const usualStats = {
  'language lang="en"': 'English',
  words: '12,345',
  chapters: '<a href="/works/501/chapters/9002">2</a>/3',
  collections: '<a href="/works/501/collections">1</a>',
  comments: '<a href="/works/501?show_comments=true#comments">1,024</a>',
  kudos: '<a href="/works/501#kudos">77</a>',
  bookmarks: '<a href="/works/501/bookmarks">8</a>',
  hits: '3,210',
};

/** Everything of a work's item but the item itself. */
export function workModule(given: InventedHeader = {}, summaryHtml?: string): string {
  return [
    header(given),
    tagList(),
    summary(summaryHtml),
    '<h6 class="landmark heading">Series</h6><ul class="series"><li>Part <strong>2</strong> of <a href="/series/31">Tide Tables</a></li></ul>',
    stats(usualStats),
  ].join('\n');
}

export function workItem(
  module = workModule(),
  classes = 'work blurb group work-501 user-71',
  id = 'work_501',
): string {
  return `<li id="${id}" class="${classes}" role="article">${module}</li>`;
}

export interface InventedBookmark {
  own?: boolean;
  owner?: string;
  date?: string;
  tags?: string[];
  collections?: string;
  notes?: string;
}

/** What stands beneath the item that was bookmarked. */
export function userModule(given: InventedBookmark = {}): string {
  const { own = false, owner = 'gull', date = '11 Mar 2026', tags = [], collections, notes } = given;
  return `<div class="${own ? 'own ' : ''}user module group">
    <h5 class="byline heading">Bookmarked by <a href="/users/${owner}/pseuds/${owner}/bookmarks">${owner}</a></h5>
    <p class="datetime">${date}</p>
    ${tags.length > 0 ? `<h6 class="meta heading">Bookmarker's Tags:</h6><ul class="meta tags commas">${tags.map((name) => `<li>${tag(name)}</li>`).join(' ')}</ul>` : ''}
    ${collections ? `<h6 class="meta heading">Bookmarker's Collections:</h6><ul class="meta commas"><li>${collections}</li></ul>` : ''}
    ${notes ? `<h6 class="landmark heading">Bookmarker's Notes</h6><blockquote class="userstuff notes">${notes}</blockquote>` : ''}
    ${own ? '<ul class="actions"><li><a href="/bookmarks/88001/edit">Edit</a></li></ul>' : ''}
  </div>`;
}

/** The mark of a bookmark and the count of all of them. */
export function bookmarkStatus(mark: 'public' | 'private' | 'rec' | 'hidden' | null, count = 8): string {
  const symbol = mark
    ? `<a class="help symbol question modal" href="/help/bookmark-symbols-key.html"><span class="${mark}" title="${mark}"><span class="text">${mark}</span></span></a>`
    : '';
  return `<p class="status" title="${count} Bookmarks">${symbol}<span class="count"><a href="/works/501/bookmarks">${count < 100 ? count : '*'}</a></span></p>`;
}

export function bookmarkItem(
  module = workModule(),
  user = userModule(),
  mark: Parameters<typeof bookmarkStatus>[0] = 'public',
  classes = 'bookmark blurb group work-501 user-71 user-72',
): string {
  return `<li id="bookmark_88001" class="${classes}" role="article">${bookmarkStatus(mark)}${module}${user}</li>`;
}
