import { type Asked, type Facts, noFacts } from '@/model/facts';
import type { Series } from '@/model/listing';
import type { Mark } from '@/model/mark';
import type { Work } from '@/model/work';

/**
 * What a work's own page says of it. `mark`: what the reader did with it, null where nobody asked for that or it is not
 * known.
 */
export function factsOfWork(work: Work, mark: Mark | null): Facts {
  const { id, title, authors, anonymous, restricted, complete, hiddenKinds, language, summaryHtml, words } =
    work;
  const { kudos, hits, comments, bookmarks } = work;
  return {
    ...{ title, authors, anonymous, restricted, complete, hiddenKinds, language, summaryHtml, words },
    ...{ kudos, hits, comments, bookmarks },
    work: id,
    mark,
    place: 'works',
    userIds: [],
    mine: null,
    tags: {
      rating: work.rating === null ? [] : [work.rating],
      warning: work.warnings,
      category: work.categories,
      fandom: work.fandoms,
      relationship: work.relationships,
      character: work.characters,
      freeform: work.freeforms,
    },
    series: work.series.map(({ name }) => name),
    collections: work.collections.flatMap(({ name, title }) => [name, title]),
    chapters: work.chaptersPosted,
    updated: work.updated ?? work.published,
  };
}

/** What a series' own page says of the series. Its tags are those of its works, each in the list. */
export function factsOfSeries(series: Series): Facts {
  const { title, authors, anonymous, restricted, complete, words, bookmarks, updated } = series;
  return {
    ...noFacts,
    ...{ title, authors, anonymous, restricted, complete, words, bookmarks, updated },
    place: 'series',
    series: [title],
    summaryHtml: series.descriptionHtml,
  };
}

/** What a rule book is asked for a work: every name that it has, and whether AO3 hides tags of it. */
export const askedOf = (facts: Facts): Asked => ({
  names: [...Object.values(facts.tags).flat(), ...otherNamesOf(facts)],
  hides: facts.hiddenKinds.length > 0,
});

/** Of those names the ones that are no tag's. */
export const otherNamesOf = ({ authors, userIds, work }: Facts): string[] => [
  ...authors.flatMap(({ login, pseud }) => [login ?? pseud, pseud]),
  ...userIds.map((id) => `user-${id}`),
  ...(work === null ? [] : [`work-${work}`]),
];
