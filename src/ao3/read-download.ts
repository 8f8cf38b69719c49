import type { Work, WorkReading } from '@/model/work';
import { CutDownload } from './cut-download';
import { findDownload } from './find-download';
import { PageChanged } from './page-changed';
import { readByline } from './read-byline';
import { readDownloadChapters } from './read-download-chapters';
import { readDownloadFacts } from './read-download-facts';
import { type DownloadLayout, partOf, readDownloadLayout } from './read-download-layout';
import { readDownloadSections, readEndNotes } from './read-download-sections';
import { findRelation, type Relation, readRelatedWork, readRelatedWorks } from './read-related-work';
import { all, textOf } from './select';
import { readAlignments, withoutCalibre } from './without-calibre';

/** Whether this document is a work that AO3 gave as a file (HTML, or the first document of an EPUB). */
export function isDownload(page: Document): boolean {
  return findDownload(page) !== null;
}

/**
 * Reads an HTML download of any year. Throws NotADownload for another file, CutDownload for one that ends early,
 * PageChanged where a required part is missing.
 */
export function readDownload(page: Document): WorkReading {
  return readDocuments([page], 'html');
}

/**
 * The same for the documents of an EPUB that AO3 made, in the order of its spine, and its style sheet, in which
 * calibre hides which paragraphs were centred. Throws the same.
 */
export function readEpubDownload(documents: readonly Document[], css = ''): WorkReading {
  const aligned = readAlignments(css);
  return readDocuments(
    documents.map((page) => withoutCalibre(page, aligned)),
    'epub',
  );
}

function readDocuments(documents: readonly Document[], view: 'html' | 'epub'): WorkReading {
  const oddities: string[] = [];
  const layout = readDownloadLayout(documents);
  const facts = layout.facts && readDownloadFacts(layout.facts, oddities);
  const chapters = readDownloadChapters(layout.text, oddities);

  const posted = facts?.chaptersPosted ?? null;
  // Without an afterword, the last chapter is where the file breaks off.
  const whole =
    layout.ends || layout.afterword.length > 0 ? chapters.length : Math.max(0, chapters.length - 1);
  if (!layout.ends) throw new CutDownload(whole, posted);
  if (!facts) throw new PageChanged('dl.tags');
  const title = textOf(partOf(layout, 'h1'));
  const byline = readByline(partOf(layout, '.byline').childNodes, 'by');
  // It has its end, so what is missing in the middle was not cut off.
  if (chapters.length === 0) throw new PageChanged('#chapters');
  if (posted !== null && whole < posted) throw new CutDownload(whole, posted);
  if (posted !== null && whole > posted) oddities.push(`It says ${posted} chapters and has ${whole}.`);

  const work: Work = {
    id: layout.work,
    title,
    ...byline,
    ...facts,
    ...readDownloadSections(layout.preface),
    ...readRelations(layout),
    endNotesHtml: readEndNotes(layout.afterword.find((part) => part.id === 'endnotes') ?? null),
    inspiredWorks: readInspiredWorks(layout),
    ...untold(),
  };
  return { view, shows: shownParts(layout, work), work, chapters, contents: null, oddities };
}

/** What no download says. */
const untold = () => ({
  restricted: null,
  hiddenKinds: [],
  gifts: [],
  kudos: null,
  comments: null,
  bookmarks: null,
  hits: null,
  skinCss: null,
});

function readRelations({ preface }: DownloadLayout): Pick<Work, Relation> {
  const relations: Pick<Work, Relation> = { translations: [], translationOf: [], inspiredBy: [] };
  for (const list of preface.filter((part) => part.matches('ul'))) {
    for (const item of all(list, ':scope > li')) {
      const relation = findRelation(item);
      if (relation) relations[relation].push(readRelatedWork(item));
    }
  }
  return relations;
}

/** "Works inspired by this one", the only list of an afterword: a row each, or (until 2019) all in one row. */
function readInspiredWorks({ afterword }: DownloadLayout): Work['inspiredWorks'] {
  const list = afterword.find((part) => part.matches('dl'));
  return list ? all(list, ':scope > dd').flatMap(readRelatedWorks) : [];
}

/** Until 2019 a download left out the kinds of tag that its reader had hidden, without a word. */
function shownParts({ wrapped }: DownloadLayout, work: Work): WorkReading['shows'] {
  const shows: WorkReading['shows'] = ['header'];
  if (wrapped || work.warnings.length > 0) shows.push('warnings');
  if (wrapped || work.freeforms.length > 0) shows.push('freeforms');
  return [...shows, 'preface', 'afterword'];
}

export { CutDownload } from './cut-download';
export { NotADownload } from './not-a-download';
