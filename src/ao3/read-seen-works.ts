import type { Facts, SeenFacts } from '@/model/facts';
import type { WorkId } from '@/model/ids';
import type { KnownFacts } from '@/model/known-work';
import type { ListedWorks, VisitedWork } from '@/model/seen-work';
import { findItemFacts } from './find-item-facts';
import { ItemFacts } from './item-facts';
import { isUnread } from './page-changed';
import { findBlurbs } from './read-blurbs';
import { all } from './select';

/** What an item of a list says; null: nothing. Who has asked before need not read it again. */
export type FactsOfItem = (item: Element) => Facts | null;

const readAnew: FactsOfItem = (item) => findItemFacts(item, false);

/** How many works of a list cannot be told of, and why. */
type Missed = Pick<ListedWorks, 'unrevealed' | 'unread'>;

/** Every work of a list, with what the list tells of how far it is; and what else of the list there is. */
export function readListedWorks(page: Document): ListedWorks {
  const missed = { unrevealed: 0, unread: 0 };
  const works = readVisitedWorks(page, readAnew, missed).map(({ seen }) => seen);
  const pagination = all(page, 'ol.pagination').find((row) => !row.closest('.userstuff'))?.outerHTML ?? '';
  return { works, ...missed, pagination };
}

/** Every work of a list, with by what the reader recognises it. Adds to `missed` those that cannot be told of. */
export function readVisitedWorks(page: Document, factsOf = readAnew, missed?: Missed): VisitedWork[] {
  return readOfWorks(page, factsOf, missed, (work, of) => {
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
  return readOfWorks(page, factsOf, undefined, (work, of) => {
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
  missed: Missed | undefined,
  read: (work: WorkId, of: ItemFacts) => Read,
): Read[] {
  return findBlurbs(page).flatMap((item) => {
    try {
      const facts = factsOf(item);
      if (facts instanceof ItemFacts) return facts.work === null ? [] : [read(facts.work, facts)];
      if (facts && missed) missed.unrevealed += 1;
    } catch (error) {
      if (!isUnread(error)) throw error;
      if (missed) missed.unread += 1;
    }
    return [];
  });
}
