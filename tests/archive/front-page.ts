import { escapeHtml } from './html';
import { writePage } from './page-shell';
import type { Shelf } from './shelf';

/** The stand-in's own front page: every work it has, so that a person can try everything. */
export function writeFrontPage(shelf: Shelf, loggedInAs: string | null): string {
  const works = [...shelf.works.values()].map((work) => {
    const traits = [
      work.language.name,
      `${work.chapters.length} ${work.chapters.length === 1 ? 'chapter' : 'chapters'}`,
      ...(work.restricted ? ['for logged-in readers'] : []),
      ...(work.unrevealed ? ['unrevealed'] : []),
      ...(work.rating === 'Not Rated' ? ['asks about adult content'] : []),
    ];
    const entire =
      work.chapters.length > 1 ? ` · <a href="/works/${work.id}?view_full_work=true">entire work</a>` : '';
    return `<li><a href="/works/${work.id}">${escapeHtml(work.title)}</a> (${traits.join(', ')})${entire}</li>`;
  });
  return writePage({
    mainClass: 'home',
    title: 'A stand-in for the archive',
    loggedInAs,
    main: `<h2 class="heading">A stand-in for the archive</h2>
<p>It runs on this machine only. Every work here was made up for trying out Dogear.</p>
<ul>
${works.join('\n')}
</ul>
<p><a href="/works">All works as a list</a> · <a href="/series/9100001">A series</a> · <a href="/users/tidewrack">A writer</a> · <a href="/users/gullwing/bookmarks">Bookmarks</a></p>`,
  });
}

/** Enough of a style sheet to look at: AO3's own is not needed for anything that is tested. */
export const siteStyles = `
body { margin: 0; font: 100%/1.5 'Lucida Grande', Verdana, sans-serif; color: #2a2a2a; background: #fff; }
#header { background: #900; color: #fff; padding: 0.5em 1.5em; }
#header a, #header h1 { color: #fff; font-size: 1em; display: inline; margin-right: 1em; }
#header ul { display: inline; list-style: none; padding: 0; }
#header li { display: inline; margin-right: 1em; }
.menu, .hidden, .landmark, #skiplinks { display: none; }
#main { padding: 1em 2em; max-width: 60em; margin: auto; }
dl.meta { border: 1px solid #ddd; padding: 1em; display: grid; grid-template-columns: 10em 1fr; gap: 0.25em; }
dl.meta dd { margin: 0; }
dl.stats { margin: 0; }
dl.stats dt, dl.stats dd { display: inline; margin: 0 0.3em 0 0; }
ul.commas, ul.actions { padding: 0; margin: 0; list-style: none; }
ul.commas li, ul.actions > li { display: inline-block; margin-right: 0.7em; }
.preface { text-align: center; }
.preface blockquote, .notes, .summary { text-align: left; }
.userstuff { max-width: 45em; margin: auto; }
.userstuff p { line-height: 1.6; }
li.blurb { border: 1px solid #ddd; padding: 1em; margin: 1em 0; list-style: none; }
`;
