import { type Asked, type Facts, noFacts } from '@/model/facts';
import type { Series } from '@/model/listing';
import type { Mark } from '@/model/mark';
import type { TextField } from '@/model/rule';
import { type Author, type Part, tagKinds, type WorkShown } from '@/model/work';
import { isTagField } from './look';

/** Whatever shows a work tells of its other tags with its title. */
const partOf: Partial<Record<TextField, Part>> = { warning: 'warnings', freeform: 'freeforms' };

/** What is known of a work from elsewhere than its page. */
interface Known {
  /** What the reader did with it; null where nobody asked for that or it is not known. */
  mark: Mark | null;
  /** The numbers of its authors' accounts, where a list told them. */
  userIds?: readonly number[];
}

/** What a work's own page says of it, or the library. */
export function factsOfWork({ work, shows, mine }: WorkShown, { mark, userIds = [] }: Known): Facts {
  const { id, title, authors, anonymous, restricted, complete, hiddenKinds, language, words } = work;
  const { kudos, hits, comments, bookmarks } = work;
  return {
    ...{ title, authors, anonymous, restricted, mine, complete, hiddenKinds, language, words },
    ...{ kudos, hits, comments, bookmarks, mark, userIds },
    work: id,
    place: 'works',
    leavesOpen({ field, values }) {
      // Beside a name, the number of an account only says whose name it is; so does AO3's code of a language.
      if (field === 'author') return userIds.length === 0 && needsIds(values, authors);
      if (field === 'language') return language?.code === null && values.every(isCode);
      const kinds = tagKinds.filter((kind) => field === kind || field === 'tag');
      return kinds.some((kind) => !hiddenKinds.includes(kind) && !shows.includes(partOf[kind] ?? 'header'));
    },
    summaryHtml: work.summaryHtml ?? (shows.includes('preface') ? '' : null),
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

/** Whether authors are asked for by nothing but the numbers of their accounts. */
const needsIds = (values: readonly string[], authors: readonly Author[]): boolean =>
  values.every((value) => value.startsWith('#')) && authors.some(({ login }) => login !== null);

/** AO3's codes have up to four letters ("ptBR"), its names of languages more. */
const isCode = (value: string): boolean => /^[a-z]{2,4}$/i.test(value);

/** What a series' own page says of the series. Its tags are those of its works, each in the list. */
export function factsOfSeries(series: Series): Facts {
  const { title, authors, anonymous, restricted, complete, words, bookmarks, updated } = series;
  return {
    ...noFacts,
    ...{ title, authors, anonymous, restricted, complete, words, bookmarks, updated },
    place: 'series',
    series: [title],
    summaryHtml: series.descriptionHtml ?? '',
    leavesOpen: ({ field, values }) => (field === 'author' ? needsIds(values, authors) : isTagField(field)),
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
