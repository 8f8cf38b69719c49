import { type ArchiveSeries, type ArchiveWork, countWords } from './archive-work';
import { writeBlurb } from './blurb';
import { count, creatorLinks, escapeHtml, tagPath } from './html';
import { writePage } from './page-shell';
import type { Shelf } from './shelf';

export interface ListPage {
  shelf: Shelf;
  loggedInAs: string | null;
  works: ArchiveWork[];
  /** 1-based. */
  page: number;
  /** The address of this list, to which `page` is added. */
  path: string;
}

/** Works with a tag, by a user, or all the newest: `/tags/T/works`, `/users/N/works`, `/works`. */
export function writeWorkList(list: ListPage, of: { kind: 'tag' | 'user' | 'recent'; name: string }): string {
  const { works, page, shelf, loggedInAs } = list;
  const { perPage } = shelf;
  const shown = works.slice((page - 1) * perPage, page * perPage);
  const range =
    works.length > perPage ? `${(page - 1) * perPage + 1} - ${(page - 1) * perPage + shown.length} of ` : '';
  const total = `${range}${count(works.length)} ${works.length === 1 ? 'Work' : 'Works'}`;
  const heading = {
    tag: `${total} in <a class="tag" href="/tags/${tagPath(of.name)}">${escapeHtml(of.name)}</a>`,
    user: `${total} by ${escapeHtml(of.name)}`,
    recent: 'Recent Works',
  }[of.kind];

  return writePage({
    mainClass: of.kind === 'user' ? 'works-index dashboard filtered' : 'works-index filtered',
    title: `${escapeHtml(of.name || 'Works')} - Works | Archive of Our Own`,
    loggedInAs,
    main: `
          <!--Descriptive page name and system messages, descriptions, and instructions.-->
<h2 class="heading">
  ${heading}
</h2>
<!-- /end descriptions-->

<!--main content-->
${pagination(list)}
<h3 class="landmark heading">Listing Works</h3>

<ol class="work index group">
${shown.map((work) => writeBlurb(work, shelf)).join('\n')}
</ol>
${pagination(list)}
<!--/content-->
  <form class="narrow-hidden filters" id="work-filters" action="/works" accept-charset="UTF-8" method="get">
  <h3 class="landmark heading">Filters</h3>
  <fieldset><legend>Filter results:</legend></fieldset>
</form>`,
  });
}

/** Pagy's row of numbers, as AO3's listings have had it since 2025; none for a single page. */
function pagination({ works, page, path, shelf }: ListPage): string {
  const pages = Math.ceil(works.length / shelf.perPage);
  if (pages < 2) return '';
  const link = (to: number, label: string, rel: string) => `<a href="${path}?page=${to}"${rel}>${label}</a>`;
  const numbers = Array.from({ length: pages }, (_, index) =>
    index + 1 === page
      ? `<li><a role="link" aria-disabled="true" aria-current="page" class="current">${page}</a></li>`
      : `<li>${link(index + 1, String(index + 1), '')}</li>`,
  );
  const previous =
    page > 1 ? link(page - 1, '← Previous', ' rel="prev"') : '<span class="disabled">← Previous</span>';
  const next =
    page < pages ? link(page + 1, 'Next →', ' rel="next"') : '<span class="disabled">Next →</span>';
  return `<h4 class="landmark heading">Navigation</h4><ol class="pagination actions pagy" role="navigation" aria-label="Pagination"><li class="previous">${previous}</li>${numbers.join('')}<li class="next">${next}</li></ol>`;
}

/** will_paginate's row, as series have it. */
function seriesPagination({ works, page, path, shelf }: ListPage): string {
  const pages = Math.ceil(works.length / shelf.perPage);
  if (pages < 2) return '';
  const link = (to: number, label: string, rel: string) => `<a${rel} href="${path}?page=${to}">${label}</a>`;
  const numbers = Array.from({ length: pages }, (_, index) =>
    index + 1 === page
      ? `<li><span class="current">${page}</span></li>`
      : `<li>${link(index + 1, String(index + 1), '')}</li>`,
  );
  const turn = (to: number, label: string, rel: string) =>
    to < 1 || to > pages ? `<span class="disabled">${label}</span>` : link(to, label, ` rel="${rel}"`);
  return `<h4 class="landmark heading">Pages Navigation</h4>
<ol class="pagination actions" role="navigation" title="pagination"><li class="previous" title="previous">${turn(page - 1, '← Previous', 'prev')}</li> ${numbers.join(' ')} <li class="next" title="next">${turn(page + 1, 'Next →', 'next')}</li></ol>`;
}

/** `/series/ID` (AO3.md §8.2). `list`: the works of it that this reader may see. */
export function writeSeriesPage(series: ArchiveSeries, list: ListPage): string {
  const { works, shelf, loggedInAs, page } = list;
  const shown = works.slice((page - 1) * shelf.perPage, page * shelf.perPage);
  const creators = [
    ...new Map(works.flatMap((work) => work.creators).map((each) => [each.login, each])).values(),
  ];
  return writePage({
    mainClass: 'series-show',
    title: `${escapeHtml(series.title)} | Archive of Our Own`,
    loggedInAs,
    main: `
          <!--Descriptive page name, messages and instructions-->
<h2 class="heading">
	${escapeHtml(series.title)}
</h2>
<!--/descriptions-->

<!--main content-->
<h3 class="landmark heading">Series Metadata</h3>
<div class="wrapper">
  <dl class="series meta group">
      <dt>${creators.length > 1 ? 'Creators' : 'Creator'}:</dt>
      <dd>${creatorLinks(creators)}</dd>
    <dt>Series Begun:</dt>
    <dd>${series.begun}</dd>
    <dt>Series Updated:</dt>
    <dd>${series.updated}</dd>
${series.description ? `      <dt>Description:</dt>\n      <dd><blockquote class="userstuff">${series.description}</blockquote></dd>` : ''}
    <dt class="stats">Stats:</dt>
    <dd class="stats">
      <dl class="stats">
        <dt class="words">Words:</dt>
        <dd class="words">${count(works.reduce((sum, work) => sum + countWords(work), 0))}</dd>
        <dt class="works">Works:</dt>
        <dd class="works">${works.length}</dd>
        <dt>Complete:</dt>
        <dd>${series.complete ? 'Yes' : 'No'}</dd>
      </dl>
    </dd>
  </dl>
</div>

<h3 class="landmark heading">Listing Series</h3>
${seriesPagination(list)}
<ul class="series work index group">
${shown.map((work) => writeBlurb(work, shelf)).join('\n')}
</ul>
${seriesPagination(list)}`,
  });
}

/** `/users/N`: what somebody wrote last (AO3.md §8.4). */
export function writeDashboard(login: string, list: ListPage): string {
  return writePage({
    mainClass: 'users-show dashboard',
    title: `${escapeHtml(login)} | Archive of Our Own`,
    loggedInAs: list.loggedInAs,
    main: `<div class="user home">
<div class="primary header module">
  <h2 class="heading">
    ${escapeHtml(login)}
  </h2>
</div>
  <div class="work listbox group" id="user-works">
    <h3 class="heading">Recent works</h3>
    <ul class="index group">
${list.works
  .slice(0, 5)
  .map((work) => writeBlurb(work, list.shelf))
  .join('\n')}
    </ul>
  </div>
</div>`,
  });
}

/** `/works/ID/navigate`: the only page with every chapter's date. */
export function writeChapterIndex(work: ArchiveWork, loggedInAs: string | null): string {
  const lines = work.chapters.map((chapter, index) => {
    const title = escapeHtml(chapter.title ?? `Chapter ${index + 1}`);
    return `  <li><a href="/works/${work.id}/chapters/${chapter.id}">${index + 1}. ${title}</a> <span class="datetime">(${chapter.date})</span></li>`;
  });
  const by = work.anonymous ? 'Anonymous' : creatorLinks(work.creators);
  return writePage({
    mainClass: 'works-navigate',
    title: `${escapeHtml(work.title)} - Chapter Index | Archive of Our Own`,
    loggedInAs,
    main: `          <h2 class="heading">Chapter Index for <a href="/works/${work.id}">${escapeHtml(work.title)}</a> by ${by}</h2>

<ol class="chapter index group" role="navigation">
${lines.join('\n')}
</ol>`,
  });
}
