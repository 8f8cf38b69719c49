import type { Part, Work } from '@/model/work';

/**
 * Which part of a work each of its facts belongs to, and so which facts a reading replaces together. Left out are
 * the id, and `hiddenKinds`, which follows from what has been shown so far. A fact that is in no part, or in two,
 * does not compile.
 */
export const partOf = {
  title: 'header',
  authors: 'header',
  anonymous: 'header',
  rating: 'header',
  categories: 'header',
  fandoms: 'header',
  relationships: 'header',
  characters: 'header',
  language: 'header',
  series: 'header',
  collections: 'header',
  published: 'header',
  updated: 'header',
  complete: 'header',
  words: 'header',
  chaptersPosted: 'header',
  chaptersPlanned: 'header',
  warnings: 'warnings',
  freeforms: 'freeforms',
  restricted: 'counts',
  kudos: 'counts',
  comments: 'counts',
  bookmarks: 'counts',
  hits: 'counts',
  gifts: 'gifts',
  summaryHtml: 'preface',
  notesHtml: 'preface',
  inspiredBy: 'preface',
  translationOf: 'preface',
  translations: 'preface',
  endNotesHtml: 'afterword',
  inspiredWorks: 'afterword',
  skinCss: 'skin',
} as const satisfies Record<Exclude<keyof Work, 'id' | 'hiddenKinds'>, Part>;

export type Fact = keyof typeof partOf;

export const facts = Object.keys(partOf) as Fact[];
