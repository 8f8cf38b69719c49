import { type ArchiveChapter, type ArchiveWork, countWords, isChaptered } from './archive-work';
import { count, creatorLinks, creatorName, escapeHtml, shownTag, tagPath } from './html';
import type { Shelf } from './shelf';
import { chaptersOf, isComplete } from './work-meta';

const origin = 'https://archiveofourown.org';

/** AO3's own HTML download of a work, in the form it has had since February 2026 (AO3.md §9.2, §9.3). */
export function writeDownload(work: ArchiveWork, shelf: Shelf): string {
  const title = escapeHtml(work.title);
  const names = work.anonymous ? 'Anonymous' : work.creators.map(creatorName).join(', ');
  const fandoms = work.fandoms.length > 3 ? 'Multifandom' : work.fandoms.join(', ');
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">
<head>
  <meta charset="utf-8" />
  <meta http-equiv="x-ua-compatible" content="ie=edge" />
  <title>${title} - ${escapeHtml(names)} - ${escapeHtml(fandoms)}</title>
  <style type="text/css">
    p.message { text-align: center; }
    .meta dl.tags { border: 1px solid; padding: 1em; }
    .toc-heading { display: none; }
  </style>
</head>
<body>

<div id="preface">
  <h2 class="toc-heading">Preface</h2>

  <p class="message">
    <b>${title}</b><br />
    Posted originally on the <a href="${origin}/">Archive of Our Own</a> at <a href="${origin}/works/${work.id}">${origin}/works/${work.id}</a>.
  </p>

  <div class="meta">
    <dl class="tags">
${facts(work, shelf)}
    </dl>
    <h1>${title}</h1>
    <div class="byline">by ${work.anonymous ? 'Anonymous' : creatorLinks(work.creators, origin)}</div>
${work.summary ? `      <p>Summary</p>\n      <blockquote class="userstuff">${work.summary}</blockquote>` : ''}
${notes(work)}
  </div>
</div>

<div id="chapters" class="userstuff">
${isChaptered(work) ? work.chapters.map(chapter).join('\n') : `    <h2 class="toc-heading">${title}</h2>\n    <div class="userstuff">\n      ${work.chapters[0]?.html() ?? ''}\n    </div>`}
</div>

<div id="afterword">
  <h2 class="toc-heading">Afterword</h2>
${afterword(work)}
  <p class="message">Please <a href="${origin}/works/${work.id}/comments/new">drop by the Archive and comment</a> to let the creator know if you enjoyed their work!</p>
</div>

</body>
</html>
`;
}

function facts(work: ArchiveWork, shelf: Shelf): string {
  const tags = (one: string, many: string, names: string[]) => {
    if (names.length === 0) return '';
    const links = names.map(
      (name) => `<a href="${origin}/tags/${tagPath(name)}">${escapeHtml(shownTag(name))}</a>`,
    );
    return row(names.length > 1 ? many : one, links.join(', '));
  };
  const series = work.series.map(({ id }) => {
    const part = shelf.inSeries(id).findIndex((other) => other.id === work.id) + 1;
    const title = shelf.series.find((each) => each.id === id)?.title ?? '';
    return `Part ${part} of <a href="${origin}/series/${id}">${escapeHtml(title)}</a>`;
  });
  const collections = work.collections.map(
    ({ name, title }) => `<a href="${origin}/collections/${name}">${escapeHtml(title)}</a>`,
  );
  const status = isChaptered(work)
    ? `\n          ${isComplete(work) ? 'Completed' : 'Updated'}: ${work.updated}`
    : '';
  return [
    tags('Rating', 'Rating', [work.rating]),
    tags('Archive Warning', 'Archive Warnings', work.warnings),
    tags('Category', 'Categories', work.categories),
    tags('Fandom', 'Fandoms', work.fandoms),
    tags('Relationship', 'Relationships', work.relationships),
    tags('Character', 'Characters', work.characters),
    tags('Additional Tags', 'Additional Tags', work.freeforms),
    row('Language', work.language.name),
    series.length > 0 ? row('Series', series.join(', ')) : '',
    collections.length > 0 ? row('Collections', collections.join(', ')) : '',
    row(
      'Stats',
      `\n        Published: ${work.published}${status}\n        Words: ${count(countWords(work))}\n        Chapters: ${chaptersOf(work)}\n      `,
    ),
  ].join('\n');
}

const row = (label: string, value: string): string => `        <dt>${label}:</dt>\n        <dd>${value}</dd>`;

function notes(work: ArchiveWork): string {
  const parents = work.inspiredBy.map(
    ({ url, title, by }) =>
      `        <li>Inspired by <a href="${url}">${escapeHtml(title)}</a> by ${by.length > 0 ? creatorLinks(by, origin) : 'the radio orchestra'}</li>`,
  );
  if (!work.notes && !work.endNotes && parents.length === 0) return '';
  return `      <p>Notes</p>
${work.notes ? `        <blockquote class="userstuff">${work.notes}</blockquote>` : ''}
${work.endNotes ? `        <div class="endnote-link">\n          See the end of the work for <a href="#endnotes">${work.notes ? 'more ' : ''}notes</a>\n        </div>` : ''}
${parents.length > 0 ? `      <ul>\n${parents.join('\n')}\n      </ul>` : ''}`;
}

function chapter(each: ArchiveChapter, index: number): string {
  const position = index + 1;
  const title = each.title ? `: ${escapeHtml(each.title)}` : '';
  const end = each.endNotes
    ? `      <div class="endnote-link">\n        See the end of the chapter for <a href="#endnotes${position}">${each.notes ? 'more ' : ''}notes</a>\n      </div>`
    : '';
  return `
<div class="meta group">
  <h2 class="heading">
      Chapter ${position}${title}
  </h2>
${each.byline ? `    <p class="byline">Chapter by ${creatorLinks(each.byline, origin)}</p>` : ''}
${each.summary ? `    <p>Chapter Summary</p>\n      <blockquote class="userstuff">${each.summary}</blockquote>` : ''}
${each.notes || each.endNotes ? '    <p>Chapter Notes</p>' : ''}
${each.notes ? `      <blockquote class="userstuff">${each.notes}</blockquote>` : ''}
${end}
</div>

<!--chapter content-->
<div class="userstuff">
  ${each.html()}
</div>
<!--/chapter content-->
${each.endNotes ? `\n  <div class="meta" id="endnotes${position}">\n    <p>Chapter End Notes</p>\n    <blockquote class="userstuff">${each.endNotes}</blockquote>\n  </div>` : ''}`;
}

function afterword(work: ArchiveWork): string {
  if (!work.endNotes && work.inspired.length === 0) return '';
  const inspired = work.inspired.map(
    ({ url, title, by }) =>
      `          <dd><a href="${url}">${escapeHtml(title)}</a> by ${creatorLinks(by, origin)}</dd>`,
  );
  return `
    <div class="meta">
${work.endNotes ? `        <div id="endnotes">\n          <p>End Notes</p>\n          <blockquote class="userstuff">${work.endNotes}</blockquote>\n        </div>` : ''}
${inspired.length > 0 ? `        <dl>\n          <dt>Works inspired by this one</dt>\n${inspired.join('\n')}\n        </dl>` : ''}
    </div>
`;
}
