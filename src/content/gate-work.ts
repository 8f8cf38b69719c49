import { readOwn } from '@/ao3/find-work-actions';
import { readWorkFacts } from '@/ao3/read-work';
import { send } from '@/messages/wire';
import { answerMet } from './answer-met';
import { gatePage } from './gate-page';
import type { Feature } from './run-features';

/** Asks before the text of a work that meets a gate, and says above the text what other rules say. */
export const gateWork: Feature = {
  name: 'Gate work',
  early: true,
  fits: ({ kind }) => kind === 'work' || kind === 'chapter',

  run: (visit) =>
    gatePage(visit, {
      until: '#workskin > #chapters',
      // Since June 2026 a work's text and its style are in a wrapper of their own.
      covered: ['#work-skin', '#workskin'],
      tags: '.work.meta',
      judge(page) {
        const { work, shows } = readWorkFacts(page, page.URL);
        const judged = send('judgeWork', { work, shows, mine: readOwn(page) });
        return { name: work.id, of: { work: work.id }, judged };
      },
      answer: ({ telling: _telling, matched: _matched, ...here }) => answerMet(() => here),
    }),
};
