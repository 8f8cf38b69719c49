import { findObstacle, type Obstacle } from '@/ao3/find-obstacle';
import { PageChanged } from '@/ao3/page-changed';
import { readEveryBlurb } from '@/ao3/read-blurbs';
import { type ChapterIndex, readChapterIndex } from '@/ao3/read-chapter-index';
import { readDownload } from '@/ao3/read-download';
import { readListing } from '@/ao3/read-listing';
import { type Notice, readNotices } from '@/ao3/read-notices';
import { readSeries } from '@/ao3/read-series';
import { readSubscriptions } from '@/ao3/read-subscriptions';
import { readTagPage } from '@/ao3/read-tag-page';
import { readWork } from '@/ao3/read-work';
import { type DocumentKind, recogniseDocument } from '@/ao3/recognise-document';
import { type Page, recognisePage } from '@/ao3/recognise-page';
import type { Blurb } from '@/model/blurb';
import type { Listing, Series, Subscription, TagPage } from '@/model/listing';
import type { Chapter, ContentsEntry, Part, View, Work, WorkReading } from '@/model/work';

/** All that Dogear reads from one page: what `npm run read` prints. What is not on the page is null or empty. */
export interface PageReading {
  page: Page | { kind: DocumentKind };
  obstacle: Obstacle | null;
  work: Work | null;
  /** How much of the work the page shows. */
  view: View | null;
  chapters: Chapter[];
  blurbs: Blurb[];
  /** The parts of the work that this page shows. */
  shows: Part[];
  /** The list of all chapters, where the page has one. */
  contents: ContentsEntry[] | null;
  chapterIndex: ChapterIndex | null;
  /** How many there are, and where the list goes on. */
  listing: Listing | null;
  series: Series | null;
  tag: TagPage | null;
  subscriptions: Subscription[] | null;
  /** What only the work's author is told. */
  notices: Notice[];
  oddities: string[];
  /** Why the page could not be read; `part` is what it lacks. */
  error?: { part: string | null; message: string };
}

/** Reads a page of any kind. Takes its address too where that is known. Never throws for what a page is like. */
export function readPage(document: Document, address = ''): PageReading {
  const obstacle = findObstacle(document);
  const kind = recogniseDocument(document);
  const reading: PageReading = { ...emptyReading(), page: { kind }, obstacle };
  try {
    if (!obstacle) Object.assign(reading, readContent(document, kind, address));
    if (kind !== 'foreign' && kind !== 'download') addBlurbs(reading, document);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    reading.error = { part: error instanceof PageChanged ? error.part : null, message: error.message };
  }
  return { ...reading, page: pageOf(kind, address, reading) };
}

/** Of what is read from several documents, such as the files of an EPUB. */
export function readingOf(work: WorkReading): Omit<PageReading, 'page' | 'obstacle'> {
  const { view, chapters, shows, contents, oddities } = work;
  return { ...emptyReading(), work: work.work, view, chapters, shows, contents, oddities };
}

export function emptyReading(): PageReading {
  return {
    page: { kind: 'foreign' },
    obstacle: null,
    work: null,
    view: null,
    chapters: [],
    blurbs: [],
    shows: [],
    contents: null,
    chapterIndex: null,
    listing: null,
    series: null,
    tag: null,
    subscriptions: null,
    notices: [],
    oddities: [],
  };
}

function readContent(document: Document, kind: DocumentKind, address: string): Partial<PageReading> {
  switch (kind) {
    case 'work':
      return { ...readingOf(readWork(document, address)), notices: readNotices(document) };
    case 'download':
      return readingOf(readDownload(document));
    case 'chapter-index':
      return { chapterIndex: readChapterIndex(document) };
    case 'series':
      return { series: readSeries(document, address), listing: readListing(document) };
    case 'tag':
      return { tag: readTagPage(document), listing: readListing(document) };
    case 'subscriptions':
      return { subscriptions: readSubscriptions(document), listing: readListing(document) };
    case 'listing':
    case 'bookmarks':
    case 'readings':
    case 'tag-search':
      return { listing: readListing(document) };
    default:
      return {};
  }
}

function addBlurbs(reading: PageReading, document: Document): void {
  const { blurbs, oddities } = readEveryBlurb(document);
  reading.blurbs = blurbs;
  reading.oddities.push(...oddities);
}

/** The address tells more than the markup, but not that of a file and not a chapter's short address. */
function pageOf(
  kind: DocumentKind,
  address: string,
  { work, view, chapters }: PageReading,
): PageReading['page'] {
  const page = recognisePage(address);
  if (page.kind !== 'elsewhere' && !(page.kind === 'chapter' && work)) return page;
  if (kind !== 'work' || !work) return { kind };
  const chapter = view === 'chapter' ? (chapters[0]?.id ?? null) : null;
  return { kind, work: work.id, chapter, entire: view === 'entire' };
}
