import type { PageReading } from './read-page';

/** One line of the table of a folder: what was read of a page, in columns that can be compared by eye. */
export function describeReading(file: string, reading: PageReading): string[] {
  const { page, obstacle, work, chapters, blurbs, oddities, error } = reading;
  return [
    file,
    page.kind,
    obstacle?.kind ?? '',
    work ? String(work.id) : '',
    work?.title ?? '',
    work ? (work.anonymous ? 'Anonymous' : work.authors.map(({ pseud }) => pseud).join(', ')) : '',
    work ? countTags(work) : '',
    work ? `${chapters.length} of ${work.chaptersPosted ?? '?'}/${work.chaptersPlanned ?? '?'}` : '',
    work ? String(work.words ?? '?') : '',
    countKinds(blurbs.map(({ kind }) => kind)),
    error ? error.message : oddities.join(' '),
  ];
}

export const columns = [
  'file',
  'kind',
  'obstacle',
  'work',
  'title',
  'authors',
  'tags (warnings categories fandoms relationships characters freeforms)',
  'chapters here of posted/planned',
  'words',
  'blurbs',
  'oddities',
];

function countKinds(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(' ');
}

function countTags(work: NonNullable<PageReading['work']>): string {
  const { warnings, categories, fandoms, relationships, characters, freeforms } = work;
  return [warnings, categories, fandoms, relationships, characters, freeforms]
    .map(({ length }) => length)
    .join(' ');
}
