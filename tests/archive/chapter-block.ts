import type { ArchiveChapter, ArchiveWork } from './archive-work';
import { creatorLinks, escapeHtml } from './html';

/** One chapter with what stands before and after it (AO3.md §5.1). */
export function writeChapter(work: ArchiveWork, chapter: ArchiveChapter, position: number): string {
  const title = chapter.title ? `: ${escapeHtml(chapter.title)}` : '';
  return `<!-- This partial requires local variable 'chapter' -->
<div class="chapter" id="chapter-${position}">

  <!-- chapter management -->

  <div class="chapter preface group">
    <h3 class="title">
      <a href="/works/${work.id}/chapters/${chapter.id}">Chapter ${position}</a>${title}
    </h3>

    <!-- only display byline if different from the main byline -->
${chapter.byline ? `    <h4 class="heading byline">Chapter by ${creatorLinks(chapter.byline)}</h4>` : ''}
${chapter.summary ? summary(chapter.summary) : ''}
${chapter.notes || chapter.endNotes ? notes(chapter, position) : ''}
  </div>

  <!--main content-->
  <div class="userstuff module" role="article">
    <h3 class="landmark heading" id="work">Chapter Text</h3>
    ${chapter.html()}
  </div>
  <!--/main-->

${chapter.endNotes ? endNotes(chapter.endNotes, position) : ''}
</div>

<!-- end of cache -->
`;
}

function summary(html: string): string {
  return `        <div id="summary" class="summary module">
          <h3 class="heading">Summary:</h3>
          <blockquote class="userstuff">
            ${html}
          </blockquote>
        </div>`;
}

/** Its notes, and a pointer to those at the end: either may be there without the other. */
function notes(chapter: ArchiveChapter, position: number): string {
  const more = chapter.notes ? 'more notes' : 'notes';
  return `      <div id="notes" class="notes module">
        <h3 class="heading">Notes:</h3>
${chapter.notes ? `          <blockquote class="userstuff">${chapter.notes}</blockquote>` : ''}
${chapter.endNotes ? `            <p>\n            (See the end of the chapter for  <a href="#chapter_${position}_endnotes">${more}</a>.)\n            </p>` : ''}
      </div>`;
}

function endNotes(html: string, position: number): string {
  return `    <div class="chapter preface group">
      <div class="end notes module" id="chapter_${position}_endnotes">
        <h3 class="heading">Notes:</h3>
        <blockquote class="userstuff">
          ${html}
        </blockquote>
      </div>
    </div>
`;
}
