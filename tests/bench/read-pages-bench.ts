import { readBlurbs } from '@/ao3/read-blurbs';
import { readWorkFacts } from '@/ao3/read-work';
import { parseHtml } from '@/formats/parse-html';

/** One `querySelectorAll` for each field of a work: the least that could find them. */
const workFields = [
  '#workskin .preface h2.title',
  '#workskin .preface h3.byline a[rel=author]',
  '#workskin .preface .summary .userstuff',
  '#workskin .preface .notes .userstuff',
  '#workskin .preface .associations > li',
  '#workskin .afterword #work_endnotes .userstuff',
  '#workskin .afterword #children li',
  'dl.work.meta dd.rating a.tag',
  'dl.work.meta dd.warning a.tag',
  'dl.work.meta dd.category a.tag',
  'dl.work.meta dd.fandom a.tag',
  'dl.work.meta dd.relationship a.tag',
  'dl.work.meta dd.character a.tag',
  'dl.work.meta dd.freeform a.tag',
  'dl.work.meta dd.language',
  'dl.work.meta dd.series .series',
  'dl.work.meta dd.collections a',
  'dl.stats dd.published',
  'dl.stats dd.status',
  'dl.stats dd.words',
  'dl.stats dd.chapters',
  'dl.stats dd.comments',
  'dl.stats dd.kudos',
  'dl.stats dd.bookmarks',
  'dl.stats dd.hits',
  '#chapter_index option',
  '#work-skin > style, .work > style',
];

/** The same for the items of a listing, over the whole page at once. */
const blurbFields = [
  'li.blurb',
  'li.blurb h4.heading > a',
  'li.blurb h4.heading a[rel=author]',
  'li.blurb h4.heading a[href*="/gifts"]',
  'li.blurb h4.heading img',
  'li.blurb h5.fandoms a.tag',
  'li.blurb ul.required-tags span.text',
  'li.blurb p.datetime',
  'li.blurb ul.tags li.warnings a.tag',
  'li.blurb ul.tags li.relationships a.tag',
  'li.blurb ul.tags li.characters a.tag',
  'li.blurb ul.tags li.freeforms a.tag',
  'li.blurb blockquote.summary',
  'li.blurb ul.series > li',
  'li.blurb dl.stats dd.language',
  'li.blurb dl.stats dd.words',
  'li.blurb dl.stats dd.chapters',
  'li.blurb dl.stats dd.comments',
  'li.blurb dl.stats dd.kudos',
  'li.blurb dl.stats dd.bookmarks',
  'li.blurb dl.stats dd.hits',
  'li.blurb .user.module',
];

export interface Round {
  oursMs: number;
  /** One query for each field: where its elements are. */
  floorMs: number;
  /** The same queries, and the text and the address of each element that they find: what they say. */
  readFloorMs: number;
}

export const rounds = {
  work: (html: string): Round => round(html, (page) => readWorkFacts(page), workFields),
  listing: (html: string): Round => round(html, (page) => readBlurbs(page), blurbFields),
};

/** How many fresh documents a round reads: one reading is shorter than the browser's clock is fine. */
const documents = 10;

/** Ours and the floors, each over fresh documents of the same page, in turns. Mean ms a document. */
function round(html: string, read: (page: Document) => unknown, fields: readonly string[]): Round {
  const sum = { oursMs: 0, floorMs: 0, readFloorMs: 0 };
  for (let i = 0; i < documents; i++) {
    sum.oursMs += time(html, read);
    sum.floorMs += time(html, (page) => {
      for (const field of fields) found += page.querySelectorAll(field).length;
    });
    sum.readFloorMs += time(html, (page) => {
      for (const field of fields)
        for (const element of page.querySelectorAll(field))
          found += (element.textContent + element.getAttribute('href')).length;
    });
  }
  return {
    oursMs: sum.oursMs / documents,
    floorMs: sum.floorMs / documents,
    readFloorMs: sum.readFloorMs / documents,
  };
}

function time(html: string, read: (page: Document) => unknown): number {
  const page = parseHtml(html);
  const start = performance.now();
  read(page);
  return performance.now() - start;
}

/** Kept, so that no compiler finds the floors' work to be useless. */
export let found = 0;
