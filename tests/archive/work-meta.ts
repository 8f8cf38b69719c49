import { type ArchiveSeries, type ArchiveWork, countWords, isChaptered } from './archive-work';
import { count, escapeHtml, tagLink } from './html';
import type { Shelf } from './shelf';

/** The block of metadata above a work (AO3.md §4.1–4.4). */
export function writeWorkMeta(work: ArchiveWork, shelf: Shelf): string {
  const series = seriesSpans(work, shelf);
  return `<h3 class="landmark heading">Work Header</h3>

<div class="wrapper">

  <dl class="work meta group">
${tags('rating', ['Rating', 'Rating'], [work.rating])}
${tags('warning', ['<a href="/tos_faq#tags">Archive Warning</a>', '<a href="/tos_faq#tags">Archive Warnings</a>'], work.warnings)}
${tags('category', ['Category', 'Categories'], work.categories)}
${tags('fandom', ['Fandom', 'Fandoms'], work.fandoms)}
${tags('relationship', ['Relationship', 'Relationships'], work.relationships)}
${tags('character', ['Character', 'Characters'], work.characters)}
${tags('freeform', ['Additional Tags', 'Additional Tags'], work.freeforms)}

      <dt class="language">
        Language:
      </dt>
      <dd class="language" lang="${work.language.code}">
        ${work.language.name}
      </dd>
${series.length > 0 ? `      <dt class="series">\n        Series:\n      </dt>\n      <dd class="series">\n        ${series.join(', ')}\n      </dd>` : ''}
${collections(work)}
    <dt class="stats">Stats:</dt>
    <dd class="stats">
<!-- end of cache -->

      <dl class="stats">${stats(work)}</dl>
      </dd>
  </dl>
</div>`;
}

function tags(kind: string, [one, many]: [string, string], names: string[]): string {
  if (names.length === 0) return '';
  return `          <dt class="${kind} tags">

              ${names.length > 1 ? many : one}:
          </dt>

          <dd class="${kind} tags">
            <ul class="commas">
               ${names.map((name) => `<li>${tagLink(name)}</li>`).join('')}
            </ul>
          </dd>`;
}

/** One for each series, with links to the works beside this one; the same in the header and the afterword. */
export function seriesSpans(work: ArchiveWork, shelf: Shelf): string[] {
  return work.series.map(({ id }) => {
    const works = shelf.inSeries(id);
    const at = works.findIndex((other) => other.id === work.id);
    const [before, after] = [works[at - 1], works[at + 1]];
    const series: ArchiveSeries | undefined = shelf.series.find((other) => other.id === id);
    const previous = before
      ? `<a class="previous" href="/works/${before.id}">&#8592; Previous Work</a><span class="divider"> </span>`
      : '';
    const next = after
      ? `<span class="divider"> </span><a class="next" href="/works/${after.id}">Next Work &#8594;</a>`
      : '';
    const link = `<a href="/series/${id}">${escapeHtml(series?.title ?? '')}</a>`;
    return `<span class="series">${previous}<span class="position">Part ${at + 1} of ${link}</span>${next}</span>`;
  });
}

function collections(work: ArchiveWork): string {
  if (work.collections.length === 0) return '';
  const links = work.collections.map(
    ({ name, title }) => `<a href="/collections/${name}">${escapeHtml(title)}</a>`,
  );
  return `      <dt class="collections">
        Collections:
      </dt>
      <dd class="collections">
        ${links.join(', ')}
      </dd>`;
}

export function chaptersOf(work: ArchiveWork): string {
  return `${count(work.chapters.length)}/${work.chaptersPlanned === null ? '?' : count(work.chaptersPlanned)}`;
}

export function isComplete(work: ArchiveWork): boolean {
  return work.chapters.length === work.chaptersPlanned;
}

/** Pairs that would say zero are left out; hits never are. */
function stats(work: ArchiveWork): string {
  const pair = (name: string, label: string, value: string) =>
    `<dt class="${name}">${label}:</dt><dd class="${name}">${value}</dd>`;
  return [
    pair('published', 'Published', work.published),
    isChaptered(work) ? pair('status', isComplete(work) ? 'Completed' : 'Updated', work.updated) : '',
    pair('words', 'Words', count(countWords(work))),
    pair('chapters', 'Chapters', chaptersOf(work)),
    work.comments > 0 ? pair('comments', 'Comments', count(work.comments)) : '',
    work.kudos > 0 ? pair('kudos', 'Kudos', count(work.kudos)) : '',
    work.bookmarks > 0
      ? pair('bookmarks', 'Bookmarks', `<a href="/works/${work.id}/bookmarks">${count(work.bookmarks)}</a>`)
      : '',
    pair('hits', 'Hits', count(work.hits)),
  ].join('');
}
