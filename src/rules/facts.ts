import type { Blurb } from '@/model/blurb';
import type { Facts, SeenFacts } from '@/model/facts';
import type { Series } from '@/model/listing';
import type { Mark } from '@/model/mark';
import type { RulePlace } from '@/model/rule';
import type { Work } from '@/model/work';

const noTags: Facts['tags'] = {
  rating: [],
  warning: [],
  category: [],
  fandom: [],
  relationship: [],
  character: [],
  freeform: [],
};

type Tagged = Pick<
  Work,
  'rating' | 'warnings' | 'categories' | 'fandoms' | 'relationships' | 'characters' | 'freeforms'
>;

const tagsOf = (of: Tagged): Facts['tags'] => ({
  rating: of.rating === null ? [] : [of.rating],
  warning: of.warnings,
  category: of.categories,
  fandom: of.fandoms,
  relationship: of.relationships,
  character: of.characters,
  freeform: of.freeforms,
});

/**
 * What a list says of one of its items; null for one that says nothing (deleted). `isSeries`: on a series' page. `mark`:
 * what the reader did with it, null where nobody asked for that or it is not known.
 */
export function factsOfBlurb(blurb: Blurb, isSeries: boolean, mark: Mark | null): Facts | null {
  if (blurb.kind === 'deleted') return null;
  const place: RulePlace = blurb.bookmark
    ? 'bookmarks'
    : blurb.reading
      ? 'history'
      : isSeries
        ? 'series'
        : 'lists';
  if (blurb.kind === 'mystery') {
    const collections = blurb.collections.flatMap(({ name, title }) => [name, title]);
    return {
      ...unknown,
      work: blurb.id,
      mark,
      place,
      title: '',
      authors: [],
      userIds: [],
      anonymous: false,
      collections,
    };
  }
  const isWork = blurb.kind === 'work' || blurb.kind === 'bookmark';
  const { title, authors, userIds, anonymous, restricted, hiddenKinds, summaryHtml, words, bookmarks } =
    blurb;
  const common = {
    ...unknown,
    ...{ place, title, authors, userIds, anonymous, restricted, hiddenKinds, summaryHtml, words, bookmarks },
    mine: blurb.own,
    tags: tagsOf(blurb),
    updated: blurb.date,
  };
  if (blurb.kind === 'series') return { ...common, complete: blurb.complete, series: [title] };
  if (!isWork) return common;
  const { id, complete, language, chaptersPosted, kudos, hits, comments, series } = blurb;
  return {
    ...common,
    ...{ work: id, mark, complete, language, kudos, hits, comments },
    chapters: chaptersPosted,
    series: series.map(({ name }) => name),
  };
}

/** What is remembered of the works among these items; a work that is not revealed says nothing yet. */
export function seenFactsOf(blurbs: readonly Blurb[], isSeries: boolean): SeenFacts[] {
  return blurbs.flatMap((blurb) => {
    if (blurb.kind !== 'work' && blurb.kind !== 'bookmark') return [];
    const facts = factsOfBlurb(blurb, isSeries, null);
    if (!facts) return [];
    const { mark: _mark, ...seen } = facts;
    return [{ ...seen, work: blurb.id }];
  });
}

const unknown = {
  ...{
    work: null,
    restricted: null,
    mine: null,
    complete: null,
    tags: noTags,
    hiddenKinds: [],
    language: null,
  },
  ...{
    series: null,
    collections: null,
    summaryHtml: null,
    words: null,
    chapters: null,
    kudos: null,
    hits: null,
  },
  ...{ comments: null, bookmarks: null, updated: null, mark: null },
};

/** What a work's own page says of it. `mark`: as above. */
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
    tags: tagsOf(work),
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
    ...unknown,
    ...{ title, authors, anonymous, restricted, complete, words, bookmarks, updated },
    place: 'series',
    userIds: [],
    series: [title],
    summaryHtml: series.descriptionHtml,
  };
}

/** Every name by which rules are looked up, as `readBlurbNames` gives them for an item of a list. */
export function namesOf({ tags, authors, userIds, work }: Facts): string[] {
  return [
    ...Object.values(tags).flat(),
    ...authors.flatMap(({ login, pseud }) => [login ?? pseud, pseud]),
    ...userIds.map((id) => `user-${id}`),
    ...(work === null ? [] : [`work-${work}`]),
  ];
}

/** What a rule book is asked for a work: its names, and whether AO3 hides tags of it. */
export const askedOf = (facts: Facts): { names: string[]; hides: boolean } => ({
  names: namesOf(facts),
  hides: facts.hiddenKinds.length > 0,
});
