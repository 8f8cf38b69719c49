/** When AO3 changed the template of its downloads: see the reference of its markup. */
export const epochs = [
  '2010',
  '2019',
  '2022',
  '2023-04',
  '2023-11',
  '2025-10',
  '2025-12',
  '2026-02',
] as const;
export type Epoch = (typeof epochs)[number];

export interface InventedChapter {
  title?: string;
  byline?: string;
  summary?: string;
  notes?: string;
  text: string;
  endNotes?: string;
}

export interface InventedDownload {
  epoch: Epoch;
  id?: number;
  title?: string;
  /** Inner HTML of the byline after "by"; without it one author, Quill, of the account wren_and_quill. */
  byline?: string;
  /** Rows before the language, as label and inner HTML. */
  rows?: [label: string, html: string][];
  language?: string;
  /** Rows after the language: series and collections. */
  laterRows?: [label: string, html: string][];
  published?: string;
  status?: string;
  words?: string;
  /** "n/m"; by the chapters where it is not given. */
  count?: string;
  summary?: string;
  notes?: string;
  endNotes?: string;
  /** Items of the list below the notes (2023-11). */
  relations?: string[];
  inspired?: string[];
  chapters: InventedChapter[];
}

const host = (epoch: Epoch) => `${epoch >= '2025-12' ? 'https' : 'http'}://archiveofourown.org`;

/** Links a tag as that year's downloads do. */
export function tagLink(epoch: Epoch, name: string, shown = name): string {
  const segment = name.replace(/[/&.?#]/g, (character) => `*${'sadqh'['/&.?#'.indexOf(character)]}*`);
  return `<a href="${host(epoch)}/tags/${encodeURIComponent(segment)}">${asText(shown)}</a>`;
}

export function authorLink(epoch: Epoch, login: string, pseud = login): string {
  const shown = pseud === login ? login : `${pseud} (${login})`;
  return `<a rel="author" href="${host(epoch)}/users/${login}/pseuds/${encodeURIComponent(pseud)}">${shown}</a>`;
}

/** A work that nobody wrote, as AO3 gave it as an HTML file in that year. */
export function inventedDownload(download: InventedDownload): string {
  const { epoch, id = 4021 } = download;
  const title = asText(download.title ?? 'The Lamp at Low Tide');
  const wrapped = epoch !== '2010';
  const at = `${host(epoch)}/works/${id}`;
  const message = `<p class="message">${wrapped ? `\n    <b>${title}</b><br />` : ''}
    Posted originally on the <a href="${host(epoch)}/">Archive of Our Own</a> at <a href="${at}">${at}</a>.
  </p>`;
  const who = epoch >= '2023-11' ? 'the creator' : 'the author';
  const closing = `<p class="message">Please <a href="${at}/comments/new">drop by the ${
    epoch >= '2023-11' ? 'Archive' : 'archive'
  } and comment</a> to let ${who} know if you enjoyed their work!</p>`;
  const preface = `${message}\n  <div class="meta">\n${facts(download)}\n    <h1>${title}</h1>
    <div class="byline">by ${download.byline ?? authorLink(epoch, 'wren_and_quill', 'Quill')}</div>
${sections(download, '')}${relations(download)}
  </div>`;
  const afterword = `${afterMeta(download)}\n  ${closing}`;

  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">
<head>
  <meta charset="utf-8" />
  <title>${title} - Quill - Saltmarsh Radio (Podcast)</title>
  <style type="text/css">p.message { text-align: center; }</style>
</head>
<body>
${wrapped ? `<div id="preface">\n  <h2 class="toc-heading">Preface</h2>\n\n  ${preface}\n</div>` : preface}

<div id="chapters" class="userstuff">
${chapters(download, title)}
</div>

${wrapped ? `<div id="afterword">\n  <h2 class="toc-heading">Afterword</h2>\n${afterword}\n</div>` : afterword}

</body>
</html>
`;
}

function facts(download: InventedDownload): string {
  const { epoch, chapters, words = '1,234', published = '2018-03-09' } = download;
  const rows = [...(download.rows ?? usualRows(epoch))];
  if (epoch >= '2022' && download.language !== '') rows.push(['Language:', download.language ?? 'English']);
  rows.push(...(download.laterRows ?? []));
  const count = download.count ?? `${chapters.length}/${chapters.length}`;
  const printed = epoch >= '2023-04' ? words : words.replaceAll(',', '');
  const shown = epoch >= '2023-04' || count !== '1/1' ? `Chapters: ${count}` : '';
  const order = epoch >= '2023-04' ? [`Words: ${printed}`, shown] : [shown, `Words: ${printed}`];
  const stats = [`Published: ${published}`, download.status ?? '', ...order].filter(Boolean);
  rows.push(['Stats:', `\n        ${stats.join('\n        ')}\n      `]);
  return `    <dl class="tags">\n${rows
    .map(([label, html]) => `      <dt>${label}</dt>\n      <dd>${html}</dd>`)
    .join('\n')}\n    </dl>`;
}

function usualRows(epoch: Epoch): [string, string][] {
  const warning = epoch >= '2023-04' ? 'Creator Chose Not To Use Archive Warnings' : undefined;
  return [
    ['Rating:', tagLink(epoch, 'Teen And Up Audiences')],
    ['Archive Warning:', tagLink(epoch, 'Choose Not To Use Archive Warnings', warning)],
    [epoch >= '2023-11' ? 'Categories:' : 'Category:', `${tagLink(epoch, 'F/F')}, ${tagLink(epoch, 'Gen')}`],
    ['Fandom:', tagLink(epoch, 'Saltmarsh Radio (Podcast)')],
    ['Relationship:', tagLink(epoch, 'Ines Calloway/Dr. Odile Marsh')],
    [
      epoch >= '2023-11' ? 'Characters:' : 'Character:',
      `${tagLink(epoch, 'Ines Calloway')}, ${tagLink(epoch, 'Dr. Odile Marsh')}`,
    ],
    ['Additional Tags:', `${tagLink(epoch, 'Hurt/Comfort')}, ${tagLink(epoch, 'lighthouses & lanterns')}`],
  ];
}

type Said = { summary?: string; notes?: string; endNotes?: string };

function sections({ summary, notes, endNotes }: Said, of: string, end = 'endnotes'): string {
  const label = of === '' ? '' : 'Chapter ';
  const place = of === '' ? 'work' : 'chapter';
  const lines: string[] = [];
  if (summary) lines.push(`<p>${label}Summary</p>`, quote(summary));
  if (notes || endNotes) lines.push(`<p>${label}Notes</p>`);
  if (notes) lines.push(quote(notes));
  if (endNotes) {
    const more = notes ? 'more notes' : 'notes';
    lines.push(
      `<div class="endnote-link">\n        See the end of the ${place} for <a href="#${end}">${more}</a>\n      </div>`,
    );
  }
  return lines.map((line) => `      ${line}\n`).join('');
}

function relations({ relations = [] }: InventedDownload): string {
  if (relations.length === 0) return '';
  return `      <ul>\n${relations.map((item) => `        <li>\n          ${item}\n        </li>`).join('\n')}\n      </ul>\n`;
}

function chapters({ epoch, chapters: list, count }: InventedDownload, title: string): string {
  const [only] = list;
  const alone = list.length === 1 && (epoch < '2026-02' || (count ?? '1/1') === '1/1');
  if (only && alone) {
    const heading = epoch === '2010' ? '' : `    <h2 class="toc-heading">${title}</h2>\n`;
    return `${heading}    <div class="userstuff">\n      ${only.text}\n    </div>`;
  }
  return list
    .map((chapter, at) => {
      const number = `Chapter ${at + 1}`;
      const named = epoch >= '2025-10' ? `${number}: ${chapter.title}` : chapter.title;
      const heading = `<h2 class="heading">${chapter.title ? asText(named ?? '') : number}</h2>`;
      const byline = chapter.byline ? `\n    <p class="byline">Chapter by ${chapter.byline}</p>` : '';
      const end = chapter.endNotes
        ? `\n  <div class="meta" id="endnotes${at + 1}">\n    <p>Chapter End Notes</p>\n    ${quote(chapter.endNotes)}\n  </div>`
        : '';
      return `  <div class="meta${epoch === '2010' ? '' : ' group'}">
    ${epoch === '2010' ? heading.replace(' class="heading"', '') : heading}${byline}
${sections(chapter, 'chapter', `endnotes${at + 1}`)}  </div>

  <!--chapter content-->
  <div class="userstuff">
    ${chapter.text}
  </div>
  <!--/chapter content-->${end}`;
    })
    .join('\n\n');
}

function afterMeta({ epoch, endNotes, inspired = [] }: InventedDownload): string {
  if (!endNotes && inspired.length === 0) return '';
  const notes = endNotes
    ? `    <div id="endnotes">\n      <p>End Notes</p>\n      ${quote(endNotes)}\n    </div>\n`
    : '';
  const works =
    epoch === '2010'
      ? `      <dd>${inspired.join(', ')}</dd>\n`
      : inspired.map((work) => `      <dd>${work}</dd>\n`).join('');
  const list =
    inspired.length > 0 ? `    <dl>\n      <dt>Works inspired by this one</dt>\n${works}    </dl>\n` : '';
  return `  <div class="meta">\n${notes}${list}  </div>`;
}

function quote(html: string): string {
  return `<blockquote class="userstuff">${html}</blockquote>`;
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
