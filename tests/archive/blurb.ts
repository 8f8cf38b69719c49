import { type ArchiveWork, countWords } from './archive-work';
import { count, creatorLinks, escapeHtml, listingDate, shownTag, tagLink, unixTime } from './html';
import type { Shelf } from './shelf';
import { chaptersOf, isComplete } from './work-meta';

const ratingClass: Record<ArchiveWork['rating'], string> = {
  'General Audiences': 'rating-general-audience',
  'Teen And Up Audiences': 'rating-teen',
  Mature: 'rating-mature',
  'Not Rated': 'rating-notrated',
};

const categoryClass: Record<string, string> = {
  'F/F': 'category-femslash',
  'F/M': 'category-het',
  'M/M': 'category-slash',
  Gen: 'category-gen',
};

/** Every account has a number, which blurbs carry in a class; ours are made from the login. */
export function userNumber(login: string): number {
  return 9400000 + [...login].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
}

/** A work in a list (AO3.md §7.1, §7.2). */
export function writeBlurb(work: ArchiveWork, shelf: Shelf): string {
  if (work.unrevealed) return mystery(work);
  const users = work.anonymous ? [] : work.creators.map(({ login }) => ` user-${userNumber(login)}`);
  return `  <li id="work_${work.id}" class="${work.anonymous ? 'anonymous ' : ''}work blurb group work-${work.id}${users.join('')}" role="article">
${writeBlurbBody(work, shelf)}
</li>`;
}

/** What a work's own blurb and a bookmark of it have in common. */
export function writeBlurbBody(work: ArchiveWork, shelf: Shelf): string {
  const byline = work.anonymous ? 'Anonymous' : creatorLinks(work.creators);
  const gifts = work.gifts.map(({ name, login }) =>
    login
      ? `<a href="/users/${login}/gifts">${escapeHtml(name)}</a>`
      : `<a href="/gifts?recipient=${encodeURIComponent(name)}">${escapeHtml(name)}</a>`,
  );
  return `
  <!--title, author, fandom-->
  <div class="${work.anonymous ? 'anonymous ' : ''}header module">
    <!-- updated_at=${unixTime(work.updated)} -->

    <h4 class="heading">
      <a href="/works/${work.id}">${escapeHtml(work.title)}</a>
      by
      <!-- do not cache -->
      ${byline}
${gifts.length > 0 ? `        for ${gifts.join(', ')}` : ''}
${work.restricted ? '        <img alt="(Restricted)" title="Restricted" src="/images/lockblue.png" width="15" height="15" />' : ''}
    </h4>

    <h5 class="fandoms heading">
      <span class="landmark">Fandoms:</span>
      ${work.fandoms.map(tagLink).join(', ')}
      &nbsp;
    </h5>

    <!--required tags-->
    <ul class="required-tags">
${requiredTags(work)}
</ul>
    <p class="datetime">${listingDate(work.updated)}</p>
  </div>

  <!--warnings again, cast, freeform tags-->
  <h6 class="landmark heading">Tags</h6>
  <ul class="tags commas">
    ${[
      ...work.warnings.map((name) => `<li class='warnings'><strong>${tagLink(name)}</strong></li>`),
      ...work.relationships.map((name) => `<li class='relationships'>${tagLink(name)}</li>`),
      ...work.characters.map((name) => `<li class='characters'>${tagLink(name)}</li>`),
      ...work.freeforms.map((name) => `<li class='freeforms'>${tagLink(name)}</li>`),
    ].join(' ')}
  </ul>

  <!--summary-->
${work.summary ? `    <h6 class="landmark heading">Summary</h6>\n    <blockquote class="userstuff summary">\n      ${work.summary}\n    </blockquote>` : ''}
${work.series.length > 0 ? `    <h6 class="landmark heading">Series</h6>\n    <ul class="series">\n${work.series.map(({ id, part }) => seriesLine(id, part, shelf)).join('\n')}\n    </ul>` : ''}

  <!--stats-->
  <dl class="stats">
      <dt class="language">Language:</dt>
      <dd class="language" lang="${work.language.code}">${work.language.name}</dd>
    <dt class="words">Words:</dt>
    <dd class="words">${count(countWords(work))}</dd>
    <dt class="chapters">Chapters:</dt>
    <dd class="chapters">${chapters(work)}</dd>
${work.collections.length > 0 ? `    <dt class="collections">Collections:</dt>\n    <dd class="collections"><a href="/works/${work.id}/collections">${work.collections.length}</a></dd>` : ''}
${work.comments > 0 ? `    <dt class="comments">Comments:</dt>\n    <dd class="comments"><a href="/works/${work.id}?show_comments=true#comments">${count(work.comments)}</a></dd>` : ''}
${work.kudos > 0 ? `    <dt class="kudos">Kudos:</dt>\n    <dd class="kudos"><a href="/works/${work.id}#kudos">${count(work.kudos)}</a></dd>` : ''}
${work.bookmarks > 0 ? `    <dt class="bookmarks">Bookmarks:</dt>\n    <dd class="bookmarks"><a href="/works/${work.id}/bookmarks">${count(work.bookmarks)}</a></dd>` : ''}
  <dt class="hits">Hits:</dt>
  <dd class="hits">${count(work.hits)}</dd>
  </dl>`;
}

function seriesLine(id: number, part: number, shelf: Shelf): string {
  const title = shelf.series.find((series) => series.id === id)?.title ?? '';
  return `        <li>\n          Part <strong>${part}</strong> of <a href="/series/${id}">${escapeHtml(title)}</a>\n        </li>`;
}

/** The number posted leads to the newest chapter once there is more than one. */
function chapters(work: ArchiveWork): string {
  const [posted, planned] = chaptersOf(work).split('/');
  const last = work.chapters.at(-1);
  return work.chapters.length > 1
    ? `<a href="/works/${work.id}/chapters/${last?.id}">${posted}</a>/${planned}`
    : `${posted}/${planned}`;
}

function requiredTags(work: ArchiveWork): string {
  const warning = work.warnings.includes('No Archive Warnings Apply')
    ? 'warning-no'
    : work.warnings.includes('Choose Not To Use Archive Warnings')
      ? 'warning-choosenotto'
      : 'warning-yes';
  const category =
    work.categories.length > 1
      ? 'category-multi'
      : (categoryClass[work.categories[0] ?? ''] ?? 'category-none');
  const symbols: [string, string][] = [
    [`${ratingClass[work.rating]} rating`, work.rating],
    [`${warning} warnings`, work.warnings.map(shownTag).join(', ')],
    [`${category} category`, work.categories.join(', ') || 'No category'],
    isComplete(work) ? ['complete-yes iswip', 'Complete Work'] : ['complete-no iswip', 'Work in Progress'],
  ];
  return symbols
    .map(
      ([name, text]) =>
        `<li><a class="help symbol question modal" title="Symbols key" href="/help/symbols_key"><span class="${name}" title="${escapeHtml(text)}"><span class="text">${escapeHtml(text)}</span></span></a></li>`,
    )
    .join('\n');
}

/** All that a list says of a work that is not revealed yet. */
function mystery(work: ArchiveWork): string {
  const collection = work.collections[0];
  return `  <li id="work_${work.id}" class="mystery work blurb group work-${work.id}" role="article">
  <div class="mystery header picture module">
    <h4 class="heading">Mystery Work</h4>
${collection ? `    <h5 class="heading">Part of <a href="/collections/${collection.name}">${escapeHtml(collection.title)}</a></h5>` : ''}
  </div>
  <blockquote class="userstuff summary">
    <p>This work is part of an ongoing challenge and will be revealed soon! You can find details here: ${collection ? `<a href="/collections/${collection.name}">${escapeHtml(collection.title)}</a>` : ''}</p>
  </blockquote>
</li>`;
}
