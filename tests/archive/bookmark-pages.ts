import type { ArchiveSeries, ArchiveWork } from './archive-work';
import { userNumber, writeBlurbBody } from './blurb';
import { count, escapeHtml, listingDate, tagLink } from './html';
import type { ListPage } from './list-pages';
import { writePage } from './page-shell';

/**
 * `/users/N/bookmarks` (AO3.md §7): each of these works, bookmarked by that user, and one bookmark of each other kind:
 * of a series, of a work elsewhere, and of something that was deleted.
 */
export function writeBookmarks(login: string, list: ListPage): string {
  const own = list.loggedInAs === login;
  const bookmark = (classes: string, body: string, at: number, notes = ''): string =>
    `  <li id="bookmark_${95000001 + at}" class="bookmark blurb group ${classes}user-${userNumber(login)}" role="article">
${body}
  <div class="${own ? 'own ' : ''}user module group">
  <h5 class="byline heading">
    Bookmarked by <a href="/users/${login}/pseuds/${login}/bookmarks">${escapeHtml(login)}</a>
  </h5>
    <p class="datetime">${listingDate('2026-07-01')}</p>
${notes}
</div>
</li>`;
  const works = list.works.map((work, at) =>
    bookmark(
      classesOf(work),
      `${status(`/works/${work.id}`, work.bookmarks)}\n${writeBlurbBody(work, list.shelf)}`,
      at,
      own && at === 0 ? ownNotes : '',
    ),
  );
  const others = [
    ...list.shelf.series.slice(0, 1).map((series) => [`series-${series.id} `, ofSeries(series, list)]),
    ['external-work-808 ', elsewhere],
    ['', '    <p class="message">This has been deleted, sorry!</p>'],
  ].map(([classes = '', body = ''], at) => bookmark(classes, body, works.length + at));
  const items = [...works, ...others];
  return writePage({
    mainClass: 'bookmarks-index dashboard filtered',
    title: `${escapeHtml(login)} - Bookmarks | Archive of Our Own`,
    loggedInAs: list.loggedInAs,
    main: `
<h2 class="heading">
    ${count(items.length)} Bookmarks by ${escapeHtml(login)}
</h2>
<h3 class="landmark heading">List of Bookmarks</h3>
<ol class="bookmark index group">
${items.join('\n')}
</ol>`,
  });
}

const ownNotes =
  '    <h6 class="landmark heading">Bookmarker\'s Notes</h6>\n    <blockquote class="userstuff notes"><p>For <em>winter</em>.</p></blockquote>';

function classesOf(work: ArchiveWork): string {
  const users = work.anonymous ? [] : work.creators.map(({ login }) => `user-${userNumber(login)} `);
  return `work-${work.id} ${users.join('')}`;
}

function status(path: string, bookmarks: number): string {
  return `    <p class="status" title="${bookmarks} Bookmarks">
       <a class="help symbol question modal" aria-label="Bookmark symbols key" href="/help/bookmark-symbols-key.html"><span class="public" title="Public Bookmark"><span class="text">Public Bookmark</span></span></a>
      <span class="count"><a href="${path}/bookmarks">${bookmarks >= 100 ? '*' : bookmarks}</a></span>
    </p>`;
}

function ofSeries({ id, title, updated }: ArchiveSeries, { shelf }: ListPage): string {
  const works = shelf.inSeries(id);
  const fandoms = [...new Set(works.flatMap((work) => work.fandoms))];
  return `${status(`/series/${id}`, 3)}
<div class="header module">
  <h4 class="heading">
    <a href="/series/${id}">${escapeHtml(title)}</a>
    by
    <a rel="author" href="/users/gullwing/pseuds/gullwing">gullwing</a>
  </h4>
  <h5 class="fandoms heading">
    <span class="landmark">Fandom</span>
    ${fandoms.map(tagLink).join(', ')}
  </h5>
  <ul class="required-tags">
${symbols('Series in Progress', 'complete-no iswip')}
  </ul>
  <p class="datetime">${listingDate(updated)}</p>
</div>
<ul class="tags commas">
</ul>
<dl class="stats">
  <dt class="words">Words:</dt>
  <dd class="words">2,000</dd>
  <dt class="works">Works:</dt>
  <dd class="works">${works.length}</dd>
</dl>`;
}

const elsewhere = `${status('/external_works/808', 1)}
<div class="header module">
  <h4 class="heading">
      <a href="/external_works/808">Sea Shanty</a>
    by
    A. Sailor
  </h4>
  <h5 class="fandoms heading">
    <span class="landmark">Fandoms:</span>
    ${tagLink('Original Work')}
  </h5>
  <ul class="required-tags">
${symbols('External Work', 'external-work')}
  </ul>
  <p class="datetime">26 Apr 2026</p>
</div>
<p class="notice">This work isn&#39;t hosted on the Archive so this blurb might not be complete or accurate.</p>
<h6 class="landmark heading">Tags</h6>
<ul class="tags commas">
</ul>
<dl class="stats">
</dl>`;

/** Three that are the same everywhere here, and the last, which tells what the bookmark is of. */
function symbols(last: string, lastClass: string): string {
  return [
    ['rating-teen rating', 'Teen And Up Audiences'],
    ['warning-no warnings', 'No Archive Warnings Apply'],
    ['category-gen category', 'Gen'],
    [lastClass, last],
  ]
    .map(
      ([name, text]) =>
        `<li><a class="help symbol question modal" title="Symbols key" href="/help/symbols_key"><span class="${name}" title="${text}"><span class="text">${text}</span></span></a></li>`,
    )
    .join('\n');
}
