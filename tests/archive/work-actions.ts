import { type ArchiveWork, isChaptered } from './archive-work';
import { escapeHtml, unixTime } from './html';
import type { WorkPage } from './work-page';

/** The row of buttons above a work (AO3.md §3.2). */
export function writeActions({ work, chapter, loggedInAs, plain }: WorkPage): string {
  return `    <!-- BEGIN navigation -->
<h3 class="landmark heading">Actions</h3>
<ul class="work navigation actions">
${chapter && work.chapters.length > 1 ? chapterNavigation(work, work.chapters.indexOf(chapter)) : ''}
${!chapter && work.chapters.length > 1 ? `    <li class="chapter bychapter"><a href="/works/${work.id}/chapters/${work.chapters[0]?.id}">Chapter by Chapter</a></li>` : ''}
${loggedInAs ? member(work, loggedInAs) : ''}
  <li class="comments" id="show_comments_link_top">
      <a data-remote="true" href="/comments/show_comments?${chapter ? `chapter_id=${chapter.id}` : `work_id=${work.id}`}">Comments </a>
  </li>
${work.skin ? style(work, chapter?.id, plain) : ''}
    <li class="share hidden">
      <a class=" modal" title="Share Work" href="/works/${work.id}/share">Share</a>
    </li>
    <li class="download"><noscript><h4 class="heading">Download</h4></noscript><button class="hidden">Download</button>
      <ul class="expandable secondary">
${['azw3', 'epub', 'mobi', 'pdf', 'html'].map((type) => `          <li><a href="${downloadPath(work, type)}">${type.toUpperCase()}</a></li>`).join('\n')}
      </ul>
    </li>
</ul>
<!-- END navigation -->`;
}

/** Where a work's download is; of the file's name AO3 keeps what fits 24 plain letters (AO3.md §9.1). */
export function downloadPath(work: ArchiveWork, type: string): string {
  const words = work.title
    .normalize('NFD')
    .replace(/[^\w _-]/g, '')
    .split(/ +/)
    .filter(Boolean);
  let name = '';
  for (const word of words) {
    if (name.length + word.length + 1 > 24) break;
    name += name ? `_${word}` : word;
  }
  const file = name.length < 3 ? `Work_${work.id}` : name;
  return `/downloads/${work.id}/${file}.${type}?updated_at=${unixTime(work.updated)}`;
}

function chapterNavigation(work: ArchiveWork, at: number): string {
  const link = (to: number, label: string, kind: string) => {
    const chapter = work.chapters[to];
    if (!chapter) return '';
    return `      <li class="chapter ${kind}"><a href="/works/${work.id}/chapters/${chapter.id}#workskin">${label}</a></li>`;
  };
  const options = work.chapters.map((chapter, index) => {
    const title = `${index + 1}. ${chapter.title ?? `Chapter ${index + 1}`}`;
    const cut = title.length > 51 ? `${title.slice(0, 51)}...` : title;
    return `<option ${index === at ? 'selected="selected" ' : ''}value="${chapter.id}">${escapeHtml(cut)}</option>`;
  });
  return `    <li class="chapter entire"><a href="/works/${work.id}?view_full_work=true">Entire Work</a></li>
${link(at - 1, '&#8592; Previous Chapter', 'previous')}
${link(at + 1, 'Next Chapter &#8594;', 'next')}
    <li class="chapter"><noscript><a href="/works/${work.id}/navigate">Chapter Index</a></noscript><button class="hidden">Chapter Index</button>
      <ul id="chapter_index" class="expandable secondary hidden">
        <li>
          <form action="/works/${work.id}/chapters/${work.chapters[at]?.id}" accept-charset="UTF-8" method="get">
            <p>
              <select name="selected_id" id="selected_id">${options.join('\n')}</select>
              <span class="submit actions"><input type="submit" name="commit" value="Go" /></span>
            </p>
</form>        </li>
        <li><a href="/works/${work.id}/navigate">Full-Page Index</a></li>
      </ul>
    </li>`;
}

function style(work: ArchiveWork, chapter: number | undefined, plain: boolean): string {
  const path = chapter ? `/works/${work.id}/chapters/${chapter}` : `/works/${work.id}`;
  return `    <li class="style">
        <a href="${path}?style=${plain ? 'creator' : 'disable'}">${plain ? 'Show' : 'Hide'} Creator&#39;s Style</a>
    </li>`;
}

function member(work: ArchiveWork, name: string): string {
  return `    <li class="bookmark">
      <a class="bookmark_form_placement_open" href="#bookmark-form">Bookmark</a>
      <a class="hidden bookmark_form_placement_close" href="#">Cancel Bookmark</a>
    </li>
    <li class="mark">
        <form class="button_to" method="post" action="/works/${work.id}/mark_for_later"><input type="hidden" name="_method" value="patch" autocomplete="off" /><button type="submit">Mark for Later</button></form>
    </li>
    <li class="subscribe">
      <form class="ajax-create-destroy" id="new_subscription" action="/users/${escapeHtml(name)}/subscriptions" accept-charset="UTF-8" method="post">
  <input autocomplete="off" type="hidden" value="${work.id}" name="subscription[subscribable_id]" id="subscription_subscribable_id" />
  <input autocomplete="off" type="hidden" value="Work" name="subscription[subscribable_type]" id="subscription_subscribable_type" />
  <input type="submit" name="commit" value="Subscribe" />
</form>
    </li>`;
}

/** Kudos and comments under a work, without any comment shown: AO3 loads them by script. */
export function writeFeedback({ work, chapter }: WorkPage): string {
  const on = chapter ? `/chapters/${chapter.id}` : `/works/${work.id}`;
  const id = chapter?.id ?? work.id;
  const next = chapter ? work.chapters[work.chapters.indexOf(chapter) + 1] : undefined;
  return `  <!-- BEGIN comment section -->
<div id="feedback" class="feedback">

  <h3 class="landmark heading">Actions</h3>

  <ul class="actions">
      <li><a href="#main">&#8593; Top</a></li>
${next && isChaptered(work) ? `      <li class="chapter next"><a href="/works/${work.id}/chapters/${next.id}#workskin">Next Chapter &#8594;</a></li>` : ''}
      <li>
        <form id="new_kudo" action="/kudos" accept-charset="UTF-8" method="post">
          <input autocomplete="off" value="${work.id}" type="hidden" name="kudo[commentable_id]" id="kudo_commentable_id" />
          <input autocomplete="off" value="Work" type="hidden" name="kudo[commentable_type]" id="kudo_commentable_type" />
          <input type="submit" name="commit" value="Kudos ♥" id="kudo_submit" />
</form>      </li>
        <li id="show_comments_link"><a data-remote="true" href="/comments/show_comments?work_id=${work.id}">Comments (${work.comments})</a></li>
  </ul>

  <div id="kudos_message"></div>
${work.kudos > 0 ? `  <h3 class="landmark heading">Kudos</h3>\n<div id="kudos">\n      <p class="kudos">\n          <a href="/users/gullwing">gullwing</a>\n             as well as\n          ${work.kudos - 1} guests\n         left kudos on this work!\n      </p>\n</div>` : ''}

  <h3 class="landmark heading"><a id="comments">Comments</a></h3>
    <div id="add_comment_placeholder" title="top level comment">
      <div id="add_comment">
<div class="post comment" id="comment_form_for_${id}">
  <form class="new_comment" id="comment_for_${id}" action="${on}/comments" accept-charset="UTF-8" method="post">
    <fieldset>
      <legend>Post Comment</legend>
      <p>
        <label for="comment_content_for_${id}" class="landmark">Comment</label>
        <textarea id="comment_content_for_${id}" class="comment_form observe_textlength" name="comment[comment_content]"></textarea>
      </p>
    </fieldset>
</form></div>
      </div>
    </div>
  <div id="comments_placeholder" style="display:none;">
  </div>
</div>
<!-- END comments -->
  <!-- END comment section -->`;
}
