import { linkTo } from '@/ao3/link-to';
import type { BookField, BookValue } from '@/model/book';
import type { FieldName, FileWords } from '@/model/file-words';
import type { RelatedWork, TagKind, Work } from '@/model/work';

const kinds = [
  ['rating', 'rating'],
  ['warning', 'warnings'],
  ['category', 'categories'],
  ['fandom', 'fandoms'],
  ['relationship', 'relationships'],
  ['character', 'characters'],
  ['freeform', 'freeforms'],
] as const satisfies readonly (readonly [TagKind, keyof Work])[];

/** All tags of a work by their real names, in AO3's order. */
export const tagsOf = (work: Work): string[] => kinds.flatMap(([, field]) => work[field] ?? []);

/** The lines of a work's title page: what is known of it, in AO3's order. What nothing tells has no line. */
export function workFields(work: Work, words: FileWords): BookField[] {
  const field = (name: FieldName, values: readonly BookValue[]): BookField[] =>
    values.length === 0 ? [] : [{ name, label: words.label(name, values.length), values: [...values] }];
  const day = (name: FieldName, on: string | null): BookField[] =>
    field(name, on === null ? [] : [{ text: words.day(on), value: on }]);
  const count = (name: FieldName, of: number | null): BookField[] =>
    field(name, of === null ? [] : [{ text: words.number(of), value: String(of) }]);
  const related = (name: FieldName, works: readonly RelatedWork[]): BookField[] =>
    field(
      name,
      works.map((work) => ({ text: words.related(work), address: work.url })),
    );

  return [
    ...kinds.flatMap(([kind, from]) => {
      const tags = [work[from] ?? []].flat();
      if (tags.length === 0 && work.hiddenKinds.includes(kind)) return field(kind, [{ text: words.hidden }]);
      return field(
        kind,
        tags.map((tag) => ({ text: words.tag(tag), value: tag, address: linkTo.tag(tag) })),
      );
    }),
    ...field('language', work.language ? [{ text: work.language.name }] : []),
    ...field(
      'series',
      work.series.map(({ id, name, part }) => ({
        text: part === null ? name : words.partOf(part, name),
        address: linkTo.series(id),
      })),
    ),
    ...field(
      'collections',
      work.collections.map(({ name, title }) => ({ text: title, address: linkTo.collection(name) })),
    ),
    ...field(
      'gifts',
      work.gifts.map(({ name }) => ({ text: name })),
    ),
    ...day('published', work.published),
    ...day('updated', work.updated),
    ...count('words', work.words),
    ...field(
      'chapters',
      work.chaptersPosted === null
        ? []
        : [{ text: words.chaptersOf(work.chaptersPosted, work.chaptersPlanned) }],
    ),
    ...count('comments', work.comments),
    ...count('kudos', work.kudos),
    ...count('bookmarks', work.bookmarks),
    ...count('hits', work.hits),
    ...related('translationOf', work.translationOf),
    ...related('inspiredBy', work.inspiredBy),
    ...related('translations', work.translations),
    ...related('inspiredWorks', work.inspiredWorks),
  ];
}
