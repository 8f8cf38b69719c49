import { type ArchiveChapter, type ArchiveWork, isChaptered } from './archive-work';
import { writeChapter } from './chapter-block';
import { creatorLinks, creatorName, escapeHtml } from './html';
import { writePage } from './page-shell';
import type { Shelf } from './shelf';
import { writeActions, writeFeedback } from './work-actions';
import { seriesSpans, writeWorkMeta } from './work-meta';

export interface WorkPage {
  work: ArchiveWork;
  shelf: Shelf;
  loggedInAs: string | null;
  /** The chapter shown; null shows all of them on one page, or the text of a work in one piece. */
  chapter: ArchiveChapter | null;
  /** Without the creator's style, as `?style=disable` asks. */
  plain: boolean;
}

/** A work, an entire work or one chapter, as AO3 shows it (AO3.md §3–§5). */
export function writeWorkPage(page: WorkPage): string {
  const { work, shelf, chapter } = page;
  const action = chapter ? 'chapters-show' : 'works-show';
  const position = chapter ? work.chapters.indexOf(chapter) + 1 : 0;
  const next = chapter ? work.chapters[position] : undefined;
  const landmarks = chapter
    ? ''
    : '<ul class="landmark skip">\n  <li><a name="top">&nbsp;</a></li>\n  <li><a href="#work">Skip header</a></li>\n</ul>';

  return writePage({
    mainClass: action,
    title: `${escapeHtml(work.title)}${chapter ? ` - Chapter ${position}` : ''} - ${escapeHtml(byNames(work))} - ${escapeHtml(fandomsInTitle(work))} [Archive of Our Own]`,
    loggedInAs: page.loggedInAs,
    end: next ? prerendering(work, next) : '',
    main: `
          <!--page description, messages-->
${landmarks}
<!--/descriptions-->

<!-- BEGIN revealed -->

  <!-- BEGIN work -->
  <div class="work">
    ${chapter ? '<p class="landmark"><a name="top">&nbsp;</a></p>' : ''}
    <!--work description, metadata, notes and messages-->
${writeActions(page)}

    ${writeWorkMeta(work, shelf)}

    <div id="work-skin" class="wrapper">
      ${work.skin && !page.plain ? `<style type="text/css">\n  ${work.skin}\n</style>` : ''}

      <!-- BEGIN section where work skin applies -->
      <div id="workskin">
        ${preface(page, position)}

      <!--/descriptions-->

        <!--chapter content-->
        ${chapters(page)}
        <!--/chapter-->
${chapter && next ? '' : afterword(work, shelf)}
      </div>
      <!-- END work skin -->
    </div>
  </div>
  <!-- END work -->

${writeFeedback(page)}
<!-- END revealed -->
`,
  });
}

const byNames = (work: ArchiveWork): string =>
  work.anonymous ? 'Anonymous' : work.creators.map(creatorName).join(', ');

const fandomsInTitle = (work: ArchiveWork): string =>
  work.fandoms.length > 2 ? 'Multifandom' : work.fandoms.join(', ') || 'No fandom specified';

/** Later chapters have the title and byline alone. */
function preface({ work, chapter }: WorkPage, position: number): string {
  const lock = work.restricted
    ? '<img alt="(Restricted)" title="Restricted" src="/images/lockblue.png" width="15" height="15" />\n    '
    : '';
  const first = !chapter || position === 1;
  return `<div class="preface group">
  <h2 class="title heading">
    ${lock}${escapeHtml(work.title)}
  </h2>
  <h3 class="byline heading">
    ${work.anonymous ? 'Anonymous' : creatorLinks(work.creators)}
  </h3>
${first && work.summary ? `      <div class="summary module">\n        <h3 class="heading">Summary:</h3>\n          <blockquote class="userstuff">\n            ${work.summary}\n          </blockquote>\n      </div>` : ''}
${first ? notes(work, chapter) : ''}
</div>`;
}

/** Shown when there is anything to say: gifts and parents make notes without a blockquote. */
function notes(work: ArchiveWork, chapter: ArchiveChapter | null): string {
  const associations = [
    ...(work.gifts.length > 0 ? [`For ${work.gifts.map(giftLink).join(', ')}.`] : []),
    ...work.inspiredBy.map(({ url, title, by }) => {
      const link = `<a href="${url}">${escapeHtml(title)}</a>`;
      return `Inspired by ${link} by ${by.length > 0 ? creatorLinks(by) : 'the radio orchestra'}`;
    }),
  ];
  if (!work.notes && !work.endNotes && associations.length === 0 && work.inspired.length === 0) return '';

  const last = work.chapters.at(-1);
  const end = chapter && last && last !== chapter ? `/chapters/${last.id}` : '';
  const more = [
    ...(work.endNotes ? [`<a href="${end}#work_endnotes">${work.notes ? 'more notes' : 'notes'}</a>`] : []),
    ...(work.inspired.length > 0 ? [`<a href="${end}#children">other works inspired by this one</a>`] : []),
  ];
  return `      <div class="notes module">
  <h3 class="heading">Notes:</h3>
${associations.length > 0 ? `    <ul class="associations">\n${associations.map((each) => `      <li>${each}</li>`).join('\n')}\n    </ul>` : ''}
${work.notes ? `    <blockquote class="userstuff">\n      ${work.notes}\n    </blockquote>` : ''}
${more.length > 0 ? `    <p class="jump">\n        (See the end of the work for ${more.join(' and ')}.)\n    </p>` : ''}
</div>`;
}

function giftLink({ name, login }: { name: string; login: string | null }): string {
  const href = login ? `/users/${login}/gifts` : `/gifts?recipient=${encodeURIComponent(name)}`;
  return `<a href="${href}">${escapeHtml(name)}</a>`;
}

function chapters({ work, chapter }: WorkPage): string {
  if (chapter)
    return `<div id="chapters">\n        ${writeChapter(work, chapter, work.chapters.indexOf(chapter) + 1)}\n        </div>`;
  if (isChaptered(work)) {
    const blocks = work.chapters.map((each, index) => writeChapter(work, each, index + 1));
    return `<div id="chapters" role="article">\n${blocks.join('\n')}\n        </div>`;
  }
  return `<div id="chapters" role="article">
            <h3 class="landmark heading" id="work">Work Text:</h3>
            <div class="userstuff">${work.chapters[0]?.html() ?? ''}</div>
        </div>`;
}

function afterword(work: ArchiveWork, shelf: Shelf): string {
  const series = seriesSpans(work, shelf);
  if (!work.endNotes && series.length === 0 && work.inspired.length === 0) return '';
  const children = work.inspired.map(
    ({ url, title, by }) =>
      `      <li>\n        <a href="${url}">${escapeHtml(title)}</a> by ${creatorLinks(by)}\n      </li>`,
  );
  return `
          <!--afterword-->
          <div class="afterword preface group">
${work.endNotes ? `              <!--work endnotes-->\n<div id="work_endnotes" class="end notes module">\n  <h3 class="heading">Notes:</h3>\n  <blockquote class="userstuff">${work.endNotes}</blockquote>\n</div>\n<!--/work endnotes-->` : ''}
${series.length > 0 ? `<div id="series" class="series module">\n  <h3 class="heading">Series this work belongs to:</h3>\n  <ul>\n${series.map((span) => `      <li>${span}</li>`).join('\n')}\n  </ul>\n</div>` : ''}
${children.length > 0 ? `<div id="children" class="children module">\n  <h3 class="heading">Works inspired by this one:</h3>\n  <ul>\n${children.join('\n')}\n  </ul>\n</div>` : ''}
          </div>
          <!--/afterword-->`;
}

/** Chapter pages ask the browser to get the next one ready, scripts and all (AO3.md §11). */
function prerendering(work: ArchiveWork, next: ArchiveChapter): string {
  return `    <script type="speculationrules">
      {
        "prerender": [
          {
            "source": "list",
            "urls": ["/works/${work.id}/chapters/${next.id}#workskin"]
          }
        ]
      }
    </script>`;
}
