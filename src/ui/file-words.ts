import { date, number, t } from '@/i18n/app';
import type { FieldName, FileWords, NoteName } from '@/model/file-words';
import { type TagKind, tagKinds } from '@/model/work';
import { bylineOf } from './byline-of';
import { sayLeftOut } from './say-left-out';
import { sayTag } from './say-tag';

const fields = {
  language: 'language',
  series: 'series',
  collections: 'collections',
  gifts: 'giftLabel',
  published: 'published',
  updated: 'updated',
  words: 'words',
  chapters: 'chapters',
  comments: 'comments',
  kudos: 'kudos',
  bookmarks: 'bookmarks',
  hits: 'hits',
  translationOf: 'translationOf',
  inspiredBy: 'inspiredBy',
  translations: 'translationsLabel',
  inspiredWorks: 'inspiredWorks',
} as const satisfies Record<Exclude<FieldName, TagKind>, string>;

const headings = {
  summary: 'summary',
  notes: 'notes',
  'end-notes': 'workEndNotes',
  'chapter-summary': 'chapterSummary',
  'chapter-notes': 'chapterNotes',
  'chapter-end-notes': 'chapterEndNotes',
  missing: 'fileMissingHeading',
} as const satisfies Record<NoteName, string>;

const isTagKind = (field: FieldName): field is TagKind => tagKinds.some((kind) => kind === field);

/** What the files that Dogear writes say, in the reader's language. */
export const fileWords: FileWords = {
  get book() {
    return {
      contents: t('contents'),
      cover: t('fileCover'),
      titlePage: t('titlePage'),
      afterword: t('workEndNotes'),
    };
  },
  by: (authors) => t('by', { authors: bylineOf(authors) }),
  chapter({ position, title, gone }) {
    if (gone) return t('fileGoneChapter', { title: title ?? t('goneChapter') });
    return title === null ? t('chapterNumber', { position }) : t('chapterTitled', { position, title });
  },
  label: (field, count) => (isTagKind(field) ? t(`${field}Label`, { count }) : t(fields[field])),
  heading: (note) => t(headings[note]),
  tag: sayTag,
  get hidden() {
    return t('hiddenByAo3');
  },
  day: date,
  number,
  partOf: (part, name) => `${t('partOf', { part })} ${name}`,
  chaptersOf: (posted, planned) =>
    t('chaptersOf', { posted: number(posted), planned: planned === null ? '?' : number(planned) }),
  related({ title, authors, restricted, language }) {
    const name = restricted ? t('restrictedWork') : (title ?? t('unnamedWork'));
    const by = authors.length > 0 ? ` ${t('by', { authors: bylineOf(authors) })}` : '';
    return `${name}${by}${language === null ? '' : ` (${language})`}`;
  },
  missing: (kept, posted) => t('fileMissing', { kept, count: posted }),
  missingParts(gaps) {
    const parts = gaps.map(({ first, last }) =>
      first === last ? number(first) : `${number(first)}–${number(last)}`,
    );
    const count = gaps.reduce((sum, { first, last }) => sum + last - first + 1, 0);
    return t('fileMissingParts', { parts: parts.join(', '), count });
  },
  works: (count) => t('fileWorks', { count }),
  leftOut: sayLeftOut,
};
