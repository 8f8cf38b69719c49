import type { ChapterId, SeriesId, WorkId } from '@/model/ids';
import { archiveOrigin } from './addresses';
import { writeTagSegment } from './tag-names';

/** The addresses on AO3 of what a reader may want to see there. */
export const linkTo = {
  work: (work: WorkId): string => `${archiveOrigin}/works/${work}`,
  chapter: (work: WorkId, chapter: ChapterId): string => `${archiveOrigin}/works/${work}/chapters/${chapter}`,
  series: (series: SeriesId): string => `${archiveOrigin}/series/${series}`,
  collection: (name: string): string => `${archiveOrigin}/collections/${encodeURIComponent(name)}`,
  tag: (name: string): string => `${archiveOrigin}/tags/${encodeURIComponent(writeTagSegment(name))}/works`,
  pseud: (login: string, pseud: string): string =>
    `${archiveOrigin}/users/${encodeURIComponent(login)}/pseuds/${encodeURIComponent(pseud)}`,
} as const;
