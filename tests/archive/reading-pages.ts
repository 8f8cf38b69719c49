import { userNumber, writeBlurbBody } from './blurb';
import { listingDate } from './html';
import type { ListPage } from './list-pages';
import { writePage } from './page-shell';

/** What the history says of the n-th of these works. Every other one is marked for later; one was never opened. */
const visits = [1, 12, 0, 3] as const;
const isMarked = (index: number): boolean => index % 2 === 0;

/** `/users/N/readings` (AO3.md §7): the history with four works, or those of them that are marked for later. */
export function writeReadings(login: string, list: ListPage, later: boolean): string {
  const items = list.works
    .filter((work) => !work.unrevealed)
    .slice(0, visits.length)
    .map((work, index) => {
      const times = visits[index];
      return {
        index,
        html: `  <li id="work_${work.id}" class="reading work blurb group work-${work.id}${work.anonymous ? '' : work.creators.map((each) => ` user-${userNumber(each.login)}`).join('')}" role="article">
${writeBlurbBody(work, list.shelf)}
  <div class="user module group">
    <h4 class="viewed heading">
        <span>Last visited:</span> ${listingDate(`2026-03-1${index}`)}

        (Latest version.)

        ${times === 1 ? 'Visited once' : `Visited ${times} times`}
${isMarked(index) ? '\n          (Marked for Later.)' : ''}
    </h4>
  </div>
</li>`,
      };
    });
  const shown = items.filter(({ index }) => !later || isMarked(index));
  const heading = later ? 'Marked for Later' : 'History';
  return writePage({
    mainClass: 'readings-index dashboard',
    title: `${heading} | Archive of Our Own`,
    loggedInAs: login,
    main: `<h2 class="heading">
  ${heading}
</h2>
<ol class="reading work index group">
${shown.map(({ html }) => html).join('\n')}
</ol>`,
  });
}
