import { findObstacle } from '@/ao3/find-obstacle';
import { readSeenWorks } from '@/ao3/read-seen-works';
import { answerMessages } from '@/messages/wire';
import type { Feature } from './run-features';

/** Tells our popup which works a list shows. */
export const answerList: Feature = {
  name: 'Answer the popup on lists',
  fits: ({ kind }) => kind !== 'work' && kind !== 'chapter',

  run({ document, left }) {
    const listWorks = {
      parse: () => null,
      answer: async () => (findObstacle(document) ? [] : readSeenWorks(document)),
    };
    // No other content script asks anything of this one, and nothing that is expected goes wrong.
    const stop = answerMessages({ listWorks }, { isArchive: () => false, codeOf: () => 'failed' });
    left.addEventListener('abort', stop);
  },
};
