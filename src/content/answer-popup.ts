import { findObstacle } from '@/ao3/find-obstacle';
import { PageChanged } from '@/ao3/page-changed';
import { readWorkFacts } from '@/ao3/read-work';
import type { Page } from '@/ao3/recognise-page';
import type { FailureCode, PageDescription } from '@/messages/list';
import { answerOwnPages, MessageFailed } from '@/messages/wire';
import { knownFacts } from '@/model/known-work';
import { keepPage } from './keep-page';
import type { Feature } from './run-features';

/** Tells our popup what this page is, and keeps it when the reader presses "Keep" there. */
export const answerPopup: Feature = {
  name: 'Answer popup',
  fits: () => true,

  run({ document, page, left }) {
    const stop = answerOwnPages(
      {
        describePage: { parse: nothing, answer: async () => describe(document, page) },
        keepPage: {
          parse: nothing,
          answer: async () => {
            const obstacle = findObstacle(document);
            if (obstacle) throw new MessageFailed('obstacle', obstacle.kind);
            return keepPage(document, { asked: true });
          },
        },
      },
      codeOf,
    );
    left.addEventListener('abort', stop);
  },
};

const nothing = (): null => null;

function describe(document: Document, page: Page): PageDescription {
  const described: PageDescription = { kind: page.kind, obstacle: null, work: null, changed: null };
  const obstacle = findObstacle(document);
  if (obstacle) return { ...described, obstacle: obstacle.kind };
  if (page.kind !== 'work' && page.kind !== 'chapter') return described;
  try {
    const { work, view } = readWorkFacts(document, document.URL);
    return { ...described, work: { id: work.id, view, facts: knownFacts(work) } };
  } catch (error) {
    if (!(error instanceof PageChanged)) throw error;
    return { ...described, changed: error.part };
  }
}

function codeOf(error: unknown): FailureCode {
  if (error instanceof PageChanged) return 'changed';
  return error instanceof MessageFailed && error.code !== 'no answer' ? error.code : 'failed';
}
