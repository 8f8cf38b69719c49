import { type Facts, noFacts } from '@/model/facts';
import { importRules } from '@/rules/import-rules';
import { judge } from '@/rules/judge';

type Given = Omit<Partial<Facts>, 'tags'> & { tags?: Partial<Facts['tags']> };

/** A work of which nothing is said but this. */
export const work = ({ tags, ...given }: Given): Facts => ({
  ...noFacts,
  ...{
    work: 1,
    chapters: 2,
    complete: false,
    title: 'A Title',
    summaryHtml: '<p>Words</p>',
    updated: '2026-09-01',
    leavesOpen: () => false,
  },
  ...given,
  tags: { ...noFacts.tags, ...tags },
});
/** One of which nothing else is said. */
export const series: Facts = {
  ...noFacts,
  title: 'A Series',
  place: 'series',
  complete: false,
  words: 900_000,
  leavesOpen: ({ field }) => field === 'language',
};

/** Whether the rules of a file, as they are there, take the work out of the list. */
export function blocks(file: string | Record<string, unknown>, facts: Facts): boolean {
  const found = importRules(typeof file === 'string' ? file : JSON.stringify(file));
  if (!found) throw new Error('no rules');
  const placed = found.rules.map((rule, line) => ({ ...rule, line }));
  return ['collapse', 'hide'].includes(judge(facts, placed, '2026-09-15').action ?? '');
}
