import { findObstacle } from '@/ao3/find-obstacle';
import { readListedWorks } from '@/ao3/read-seen-works';
import type { PageDescription } from '@/messages/list';
import { answerOwnPages } from '@/messages/wire';
import type { Feature } from './run-features';

/** Tells our popup what a page is that shows no work, and which works it lists. */
export const answerList: Feature = {
  name: 'Answer the popup on lists',
  fits: ({ kind }) => kind !== 'work' && kind !== 'chapter' && kind !== 'chapter-index',

  run({ document, page, left }) {
    const describePage = {
      parse: nothing,
      answer: async (): Promise<PageDescription> => {
        const obstacle = findObstacle(document)?.kind ?? null;
        return { kind: page.kind, obstacle, work: null, changed: null };
      },
    };
    const listWorks = {
      parse: nothing,
      answer: async () => (findObstacle(document) ? null : readListedWorks(document)),
    };
    const stop = answerOwnPages({ describePage, listWorks });
    left.addEventListener('abort', stop);
  },
};

const nothing = (): null => null;
