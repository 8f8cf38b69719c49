import type { Facts, SeenFacts } from '@/model/facts';
import type { WorkId } from '@/model/ids';
import type { KnownFacts } from '@/model/known-work';
import type { SeenWork, VisitedWork } from '@/model/seen-work';
import { findItemFacts } from './find-item-facts';
import { ItemFacts } from './item-facts';
import { isUnread } from './page-changed';
import { findBlurbs } from './read-blurbs';

/** What an item of a list says; null: nothing. Who has asked before need not read it again. */
export type FactsOfItem = (item: Element) => Facts | null;

const readAnew: FactsOfItem = (item) => findItemFacts(item, false);

/** Every work of a list, with what the list tells of how far it is. */
export const readSeenWorks = (page: Document): SeenWork[] => readVisitedWorks(page).map(({ seen }) => seen);

/** The same with by what the reader recognises each of them. */
export function readVisitedWorks(page: Document, factsOf = readAnew): VisitedWork[] {
  return readOfWorks(page, factsOf, (work, of) => {
    const facts = knownOf(of);
    const { title, chaptersPosted } = facts;
    const { restricted, updated: updatedOn, updatedAt, latestChapter } = of;
    return { seen: { work, title, restricted, chaptersPosted, updatedOn, updatedAt }, facts, latestChapter };
  });
}

function knownOf({ title, authors, tags, language, words, complete, chapterCount }: ItemFacts): KnownFacts {
  const { posted: chaptersPosted = null, planned: chaptersPlanned = null } = chapterCount ?? {};
  const fandoms = [...tags.fandom];
  return { title, authors, fandoms, language, words, chaptersPosted, chaptersPlanned, complete };
}

/** What is remembered of the works of a list, for trying rules; one that is not revealed says nothing yet. */
export function readSeenFacts(page: Document, factsOf = readAnew): SeenFacts[] {
  return readOfWorks(page, factsOf, (work, of) => {
    const { place, title, authors, userIds, anonymous, restricted, mine, complete, tags, hiddenKinds } = of;
    const { language, series, collections, summaryHtml, words, chapters, kudos, hits, comments } = of;
    const { bookmarks, updated } = of;
    return {
      ...{ work, place, title, authors, userIds, anonymous, restricted, mine, complete, tags, hiddenKinds },
      ...{ language, series, collections, summaryHtml, words, chapters, kudos, hits, comments },
      ...{ bookmarks, updated },
    };
  });
}

/** Reads of each item of a list that shows a work. One that is not as expected takes nothing from the others. */
function readOfWorks<Read>(
  page: Document,
  factsOf: FactsOfItem,
  read: (work: WorkId, of: ItemFacts) => Read,
): Read[] {
  return findBlurbs(page).flatMap((item) => {
    try {
      const facts = factsOf(item);
      return facts instanceof ItemFacts && facts.work !== null ? [read(facts.work, facts)] : [];
    } catch (error) {
      if (!isUnread(error)) throw error;
      return [];
    }
  });
}
