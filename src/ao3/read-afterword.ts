import type { Work } from '@/model/work';
import { readRelatedWork } from './read-related-work';
import { readUserHtml } from './read-user-html';
import { childOf, firstNamed } from './select';

export type Afterword = Pick<Work, 'endNotesHtml' | 'inspiredWorks'>;

/** What stands below the last chapter, where AO3 prints anything there: end notes, and works inspired by this one. */
export function readAfterword(workskin: Element): Afterword {
  const afterword = childOf(workskin, 'afterword');
  if (!afterword) return { endNotesHtml: null, inspiredWorks: [] };
  const children = childOf(afterword, 'children');
  const list = children && firstNamed(children, 'ul');
  return {
    endNotesHtml: readUserHtml(childOf(afterword, 'work_endnotes')),
    inspiredWorks: list ? [...list.children].map(readRelatedWork) : [],
  };
}
