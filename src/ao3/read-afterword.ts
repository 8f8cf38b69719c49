import type { Work } from '@/model/work';
import { readRelatedWork } from './read-related-work';
import { readUserHtml } from './read-user-html';
import { all, maybe } from './select';

export type Afterword = Pick<Work, 'endNotesHtml' | 'inspiredWorks'>;

/** What stands below the last chapter, where AO3 prints anything there: end notes, and works inspired by this one. */
export function readAfterword(workskin: Element): Afterword {
  const afterword = maybe(workskin, ':scope > .afterword');
  if (!afterword) return { endNotesHtml: null, inspiredWorks: [] };
  return {
    endNotesHtml: readUserHtml(maybe(afterword, ':scope > #work_endnotes')),
    inspiredWorks: all(afterword, ':scope > #children > ul > li').map(readRelatedWork),
  };
}
