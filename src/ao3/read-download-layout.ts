import { findDownload, type Opening } from './find-download';
import { NotADownload } from './not-a-download';
import { PageChanged } from './page-changed';
import { all, maybe, textOf } from './select';

/**
 * Where the parts of a download stand. The template has had three shapes (since 2010 with its parts in the body,
 * since 2019 wrapped in #preface, #chapters and #afterword, and cut into files for EPUB), and calibre renames
 * classes; the order of the parts has never changed.
 */
export interface DownloadLayout extends Opening {
  /** `dl.tags`, with the labelled facts; null in a file that ends before it. */
  facts: Element | null;
  /** From the title (h1) to the text: byline, summary, notes, related works. */
  preface: Element[];
  /** Headings, texts and end notes of the chapters, one after the other. */
  text: Element[];
  /** The work's end notes and the works inspired by it. */
  afterword: Element[];
  /** The download ends as it should, with its last line ("Please drop by the Archive and comment …"). */
  ends: boolean;
  /** Since 2019: the parts are wrapped. */
  wrapped: boolean;
}

type Region = 'front' | 'text' | 'afterword';

const regions: Readonly<Record<string, Region>> = {
  preface: 'front',
  chapters: 'text',
  afterword: 'afterword',
};

/** Takes one document of an HTML download, or those of an EPUB in reading order. Throws NotADownload. */
export function readDownloadLayout(documents: readonly Document[]): DownloadLayout {
  const opening = documents.map(findDownload).find((found) => found !== null);
  if (!opening) throw new NotADownload();

  const layout: DownloadLayout = {
    ...opening,
    facts: null,
    preface: [],
    text: [],
    afterword: [],
    ends: false,
    wrapped: documents.some((page) => maybe(page, 'body > #preface') !== null),
  };
  for (const page of documents) {
    for (const block of page.body?.children ?? []) {
      const region = regions[block.id];
      if (region) for (const part of block.children) place(part, region, layout);
      else if (!layout.wrapped) place(block, regionOf(block, layout), layout);
    }
  }
  return layout;
}

/** Which part an unwrapped block belongs to, by what came before it. */
function regionOf(block: Element, { preface }: DownloadLayout): Region {
  if (block.matches('p.message')) return 'afterword';
  if (preface.length === 0) return 'front';
  return maybe(block, ':scope > #endnotes, :scope > dl') ? 'afterword' : 'text';
}

function place(part: Element, region: Region, layout: DownloadLayout): void {
  if (part === layout.line || part.matches('style, script, link, .toc-heading') || isEmpty(part)) return;
  if (region === 'text') layout.text.push(part);
  else if (region === 'front') placeFront(part, layout);
  else if (part.matches('p.message')) layout.ends ||= isClosing(part, layout);
  else layout.afterword.push(...(maybe(part, ':scope > #endnotes, :scope > dl') ? part.children : [part]));
}

/** Facts and title share a block, but in calibre's EPUBs, where the title begins a file of its own. */
function placeFront(block: Element, layout: DownloadLayout): void {
  const facts = block.matches('dl') ? block : maybe(block, ':scope > dl');
  layout.facts ??= facts;
  if (block !== facts) {
    const inside = maybe(block, ':scope > h1') ? [...block.children] : [block];
    const title = inside.findIndex((part) => part.matches('h1'));
    if (title >= 0) layout.preface.push(...inside.slice(title));
  }
}

/** The last line's last words are all there. It leads to the work's comments. */
function isClosing(line: Element, { work }: DownloadLayout): boolean {
  const leads = all(line, 'a[href]').some((link) => link.getAttribute('href')?.includes(`/works/${work}`));
  return leads && textOf(line).endsWith('!');
}

/** What calibre leaves behind where it began a new file. */
function isEmpty(part: Element): boolean {
  return (
    textOf(part) === '' &&
    !part.getAttribute('class')?.startsWith('userstuff') &&
    maybe(part, 'img, hr, audio, video, iframe, embed, object') === null
  );
}

/** The part of the preface that this selector names. Throws PageChanged. */
export function partOf({ preface }: DownloadLayout, selector: string): Element {
  const part = preface.find((candidate) => candidate.matches(selector));
  if (!part) throw new PageChanged(selector);
  return part;
}
