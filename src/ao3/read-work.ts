import type { Language, Work, WorkReading } from '@/model/work';
import { PageChanged } from './page-changed';
import { readAfterword } from './read-afterword';
import { findChapters, readChapters } from './read-chapters';
import { readCollections } from './read-collections';
import { readContents } from './read-contents';
import { findPair, type Pair, readPairs } from './read-pairs';
import { readPreface } from './read-preface';
import { readSeriesParts } from './read-series-parts';
import { type Frame, readShownParts, readView } from './read-shown-parts';
import { readSkin } from './read-skin';
import { readStatistics } from './read-statistics';
import { readTags } from './read-tags';
import { readWorkId } from './read-work-id';
import { maybe, one, oneChild, textOf } from './select';

/**
 * Everything that a page of a work says: a work in one piece, one chapter, or the entire work. `address` is the
 * page's own, if it is known. Throws PageChanged where a part is missing that every such page has had since 2013;
 * whoever may have another page before them asks `findObstacle` first.
 */
export function readWork(page: Document, address = ''): WorkReading {
  return { ...readWorkFacts(page, address), chapters: readChapters(page) };
}

/** The same without the text: `chapters` is empty. */
export function readWorkFacts(page: Document, address = ''): WorkReading {
  const oddities: string[] = [];
  const frame = readFrame(page);
  const view = readView(frame);
  const { workskin, actions } = frame;
  const header = readHeader(page, workskin);
  const tags = readTags(header.pairs, oddities);
  const statistics = readStatistics(header.statistics, oddities);
  const skin = readSkin(workskin, actions);
  const valueFor = (name: string) => findPair(header.pairs, name)?.value ?? null;

  const work: Work = {
    id: readWorkId(frame, address, oddities),
    ...readPreface(workskin, oddities),
    ...tags,
    language: readLanguage(valueFor('language')),
    series: readSeriesParts(valueFor('series')),
    collections: readCollections(valueFor('collections')),
    ...statistics,
    ...readAfterword(workskin),
    skinCss: skin.css,
  };
  return {
    view,
    shows: readShownParts(frame, view, work, skin.shown),
    work,
    chapters: [],
    contents: readContents(frame, work.chaptersPosted),
    oddities,
  };
}

function readFrame(page: Document): Frame {
  const workskin = one(page, '#workskin');
  const actions = maybe(page, '.work.navigation');
  return {
    page,
    workskin,
    // What follows within the text is an author's, with a class name of AO3's.
    actions: actions && !workskin.contains(actions) ? actions : null,
    chapters: findChapters(oneChild(workskin, 'chapters', '#workskin > #chapters')),
  };
}

/** The pairs of the header, and those of its statistics. */
function readHeader(page: Document, workskin: Element): { pairs: Pair[]; statistics: Pair[] } {
  const list = one(page, 'dl.work.meta');
  if (workskin.contains(list)) throw new PageChanged('dl.work.meta');
  const pairs = readPairs(list);
  const statistics = findPair(pairs, 'stats')?.value;
  if (!statistics) throw new PageChanged('dl.work.meta > dd.stats');
  return {
    pairs,
    statistics: readPairs(oneChild(statistics, 'stats', 'dl.work.meta > dd.stats > dl.stats')),
  };
}

/** Until June 2023 AO3 printed no code. */
function readLanguage(value: Element | null): Language | null {
  const name = textOf(value);
  return name ? { code: value?.getAttribute('lang') || null, name } : null;
}
