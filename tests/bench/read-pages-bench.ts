import { readBlurbs } from '@/ao3/read-blurbs';
import { readWorkFacts } from '@/ao3/read-work';
import { parseHtml } from '@/formats/parse-html';

/** One `querySelectorAll` for each field of model/work that has an element of its own: the least that could find them. */
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
  'dl.work.meta a[href*="show_hidden"]',
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
  'dl.stats dt.status',
  '#chapter_index option',
  '#workskin .preface h2.title img',
  '#workskin > #chapters > .chapter',
  '.work.navigation a',
  '.work > style',
];

/** The same for model/blurb and the items of a listing, over the whole page at once. */
const blurbFields = [
  'li.blurb',
  'li.blurb h4.heading > a',
  'li.blurb h4.heading a[rel=author]',
  'li.blurb h4.heading a[href*="/gifts"]',
  'li.blurb h4.heading img',
  'li.blurb h5.fandoms a.tag',
  'li.blurb ul.required-tags span.rating',
  'li.blurb ul.required-tags span.warnings',
  'li.blurb ul.required-tags span.category',
  'li.blurb ul.required-tags span.iswip',
  'li.blurb p.datetime',
  'li.blurb ul.tags li.warnings a.tag',
  'li.blurb ul.tags li.relationships a.tag',
  'li.blurb ul.tags li.characters a.tag',
  'li.blurb ul.tags li.freeforms a.tag',
  'li.blurb ul.tags a[href*="show_hidden"]',
  'li.blurb blockquote.summary',
  'li.blurb ul.series > li',
  'li.blurb dl.stats dd.language',
  'li.blurb dl.stats dd.words',
  'li.blurb dl.stats dd.works',
  'li.blurb dl.stats dd.chapters',
  'li.blurb dl.stats dd.comments',
  'li.blurb dl.stats dd.kudos',
  'li.blurb dl.stats dd.bookmarks',
  'li.blurb dl.stats dd.hits',
  'li.blurb dl.stats dd.collections',
  'li.blurb dl.stats dd.chapters a',
  'li.blurb p.caution',
  'li.blurb p.message',
  'li.blurb .mystery',
  'li.blurb .mystery a',
  'li.blurb .recent li.user',
  'li.blurb .user.module h5 a',
  'li.blurb .user.module .datetime',
  'li.blurb .user.module ul.tags a',
  'li.blurb .user.module ul.commas:not(.tags) a',
  'li.blurb .user.module blockquote',
  'li.blurb .user.module .viewed',
  'li.blurb .user.module form[action*="/readings/"]',
  'li.blurb p.status span',
];

/** What is done with a page: ours, and beside it the floors. */
const ways = {
  work: { ours: (page: Document) => void readWorkFacts(page), ...floors(workFields) },
  listing: { ours: (page: Document) => void readBlurbs(page), ...floors(blurbFields) },
};

function floors(fields: readonly string[]) {
  return {
    /** One query for each field: where its elements are. */
    find: (page: Document): void => {
      for (const field of fields) found += page.querySelectorAll(field).length;
    },
    /** The same queries, and the text and the address of each element that they find: what they say. */
    read: (page: Document): void => {
      for (const field of fields)
        for (const element of page.querySelectorAll(field))
          found += (element.textContent + element.getAttribute('href')).length;
    },
  };
}

let pages: Document[] = [];

/** Makes fresh documents of a page for the next `spend`: nothing that a browser keeps of a document is there yet. */
export function prepare(html: string, documents: number): void {
  pages = Array.from({ length: documents }, () => parseHtml(html));
}

export type Kind = keyof typeof ways;
export type Way = keyof (typeof ways)[Kind];

/** Does it once with each of the documents. */
export function spend(kind: Kind, way: Way): void {
  for (const page of pages) ways[kind][way](page);
  pages = [];
}

/** Kept, so that no compiler finds the floors' work to be useless. */
export let found = 0;
