import { readSeries } from '@/ao3/read-series';
import { send } from '@/messages/wire';
import { answerSeriesMet } from './answer-met';
import { gatePage } from './gate-page';
import type { Feature } from './run-features';

/**
 * Asks before a series that by its own facts meets a gate: its name, its creators, its description, its length. A work
 * of it that meets one is noted in the list, and asked about on its own page.
 */
export const gateSeries: Feature = {
  name: 'Gate before a series',
  early: true,
  fits: ({ kind }) => kind === 'series',

  run: (visit) =>
    gatePage(visit, {
      until: '.series-show > .index',
      covered: ['.series-show > .wrapper'],
      tags: null,
      judge(page) {
        const series = readSeries(page, page.URL);
        const of = { work: null, series: series.title };
        return { name: `series ${series.id}`, of, judged: send('judgeSeries', series) };
      },
      // What its works meet, the list tells.
      answer: ({ met }, { series = '' }) => answerSeriesMet({ series, met }),
    }),
};
