import { expect, it } from 'vitest';
import { noFacts } from '@/model/facts';
import type { TagFamily } from '@/model/family';
import { compileRules } from '@/rules/compile-rules';
import { explain, explainAll, reasonOf } from '@/rules/explain';
import { judge } from '@/rules/judge';
import { parseRules } from '@/rules/parse-rules';
import { listRules } from '@/rules/rule-book';

const radio: TagFamily = {
  ...{ name: 'Saltmarsh Radio', synonymOf: null, synonyms: ['SMR'], metatags: [] },
  subtags: [{ name: 'Pilot', via: null }],
};
const work = {
  ...noFacts,
  ...{ work: 12, title: 'The Lamp', anonymous: false, complete: false, leavesOpen: () => false },
  tags: { ...noFacts.tags, fandom: ['SMR', 'Pilot'], freeform: ['Enemies → Friends'] },
};

/** What the work meets by this rule, made ready as it is for a page. */
function met(line: string) {
  const { rules, mistakes } = parseRules(line);
  expect(mistakes).toEqual([]);
  const [found] = judge(work, listRules(compileRules(rules, [radio])), '2026-09-15').because;
  if (!found) throw new Error(`${line} is not met`);
  return found;
}

it.each([
  ['hide if title is "the lamp"', 'The Lamp'],
  ['hide if title is "the lamp" because "not today"', 'not today'],
  // Nothing of the work is there to name.
  ['hide if work is 12', 'work is 12'],
  ['collapse if not complete', 'not complete'],
  ['collapse if not (complete or anonymous) unless work is 13', 'not (complete or anonymous)'],
  ['collapse if work is 12 or not complete because ""', 'work is 12 or not complete'],
  ['collapse if title is "x" or not complete', 'title is "x" or not complete'],
  ['collapse if title is "the lamp" and not complete', 'The Lamp'],
  [`hide if not title is "${'x'.repeat(200)}"`, `not title is "${'x'.repeat(66)}…`],
])('%s: %s', (line, why) => {
  expect(explain(met(line))).toBe(why);
  expect(reasonOf(met(line))).toBe(why);
});

it('says beside the reader’s own words how a tag came under the one of the rule', () => {
  const rule = 'hide if fandom is "Saltmarsh Radio" with subtags because "not today"';
  expect(explain(met(rule))).toBe(
    'not today · SMR\u00a0→ Saltmarsh Radio · Pilot\u00a0→ under Saltmarsh Radio',
  );
  // By that, several that are hidden by one rule are counted as one.
  expect(reasonOf(met(rule))).toBe('not today');
  expect(explain(met('hide if freeform is "Enemies → Friends" because "x"'))).toBe('x');
});

it('says each reason of several once', () => {
  const one = met('hide if not complete');
  expect(explainAll([one, met('note if title has "lamp"'), one])).toBe('not complete; The Lamp');
});
