import { all } from '@/ao3/select';

/** What AO3 is known to put into each place of a page, as selectors of the children of that place. */
const known: readonly (readonly [place: string, children: string])[] = [
  [
    '#main.works-show, #main.chapters-show, #main > div.work',
    '.flash, .landmark, .notice, .work, .work.navigation, .wrapper, #workskin, #feedback, .clear, script, style, .caution, .message, ul.actions, ol.work.index',
  ],
  [
    '.work.navigation',
    '.chapter, .add, .edit, .bookmark, .mark, .comments, .style, .share, .subscribe, .download',
  ],
  [
    'dl.work.meta',
    '.rating, .warning, .category, .fandom, .relationship, .character, .freeform, .language, .series, .collections, .stats',
  ],
  [
    'dl.work.meta > dd > dl.stats',
    ':not([class]), .published, .status, .words, .chapters, .comments, .kudos, .bookmarks, .hits',
  ],
  ['#workskin', '.preface, #chapters, .afterword'],
  ['#workskin > .preface:not(.afterword)', 'h2.title, h3.byline, .summary, .notes'],
  ['#workskin > .preface > .notes', '.heading, .associations, .userstuff, p'],
  ['#workskin > .afterword', '#work_endnotes, #series, #children'],
  ['#workskin > #chapters', '.chapter, .landmark, .userstuff'],
  ['#workskin > #chapters > .chapter', '.preface, .userstuff, .landmark, .actions, .notice'],
  ['#workskin > #chapters > .chapter > .preface', 'h3.title, h4.byline, .summary, .notes'],
  ['#workskin > #chapters > .chapter > .preface > .notes', '.heading, .userstuff, p'],
  [
    'li.blurb > dl.stats',
    'dt, :not([class]), .language, .words, .chapters, .works, .collections, .comments, .kudos, .bookmarks, .hits',
  ],
  ['li.blurb ul.tags:not(.meta)', '.warnings, .relationships, .characters, .freeforms, [id*="_category_"]'],
];

/** What stands on a page of AO3 where we know everything that used to stand there, each once, as a selector. */
export function findUnknown(page: Document): string[] {
  const unknown = new Set<string>();
  for (const [place, children] of known) {
    for (const parent of all(page, place)) {
      if (parent.closest('.userstuff')) continue;
      for (const child of parent.children) {
        if (!child.matches(children)) unknown.add(`${nameOf(parent)} > ${nameOf(child)}`);
      }
    }
  }
  return [...unknown];
}

function nameOf({ localName, id, classList }: Element): string {
  const classes = [...classList].map((name) => `.${name}`).join('');
  return `${localName}${id ? `#${id}` : ''}${classes}`;
}
