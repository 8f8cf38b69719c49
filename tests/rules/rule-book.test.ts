import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Facts } from '@/model/facts';
import type { ReadyRules } from '@/model/rule';
import { compileRules } from '@/rules/compile-rules';
import { askedOf } from '@/rules/facts';
import { judge } from '@/rules/judge';
import { parseRules } from '@/rules/parse-rules';
import { RuleBook } from '@/rules/rule-book';
import { writeRule } from '@/rules/write-rule';
import { catastrophic } from './catastrophic';
import { facts, rule } from './invented-rules';

/** Milliseconds that one work may take. */
const longestOfWork = 50;
const seed = 20_260_915;
/** Works of a full page of AO3. */
const worksOfPage = 20;

/** What expressions that go back and try again take longest for, at AO3's longest tag, title and summary. */
const hostile = ['a', 'ab', ' ', 'x', 'a.', '"', '1', 'z!', '_', ',a'].map((part) => ({
  tag: `${part.repeat(150).slice(0, 149)}\u0000`,
  title: `${part.repeat(255).slice(0, 254)}\u0000`,
  summaryHtml: `<p>${part.repeat(1250).slice(0, 1249)}\u0001</p>`,
}));

/** Works made by chance, every one with a hostile title, summary and tags. */
const works: Facts[] = fc.sample(facts, { seed, numRuns: worksOfPage }).map((work, index) => {
  const { tag, title, summaryHtml } = hostile[index % hostile.length] ?? {
    tag: '',
    title: '',
    summaryHtml: '',
  };
  const freeform = [...work.tags.freeform, ...Array.from({ length: 20 }, () => tag)];
  return { ...work, title, summaryHtml, tags: { ...work.tags, freeform } };
});

/** Milliseconds that each work of a page took, with nothing made ready before: as on a page that was just opened. */
function judgePage(ready: ReadyRules): number[] {
  const book = new RuleBook(ready);
  return works.map((work) => {
    const since = performance.now();
    const asked = book.candidates(askedOf(work));
    judge(work, asked, '2026-09-15');
    return performance.now() - since;
  });
}

const sum = (of: readonly number[]): number => of.reduce((one, other) => one + other, 0);

it('takes none of 50 catastrophic expressions, and judges a hostile work by 1,000 rules made by chance in less than 50 ms', () => {
  const traps = catastrophic.flatMap((source) =>
    ['tag', 'title', 'summary'].map((field) => `hide if ${field} matches /${source}/`),
  );
  const made = fc.sample(rule, { seed, numRuns: 1000 }).map((each) => writeRule({ ...each, on: true }));
  const { rules, mistakes } = parseRules([...traps, ...made].join('\n'));
  expect(catastrophic.length).toBeGreaterThanOrEqual(50);
  expect(mistakes.map(({ line }) => line)).toEqual(traps.map((_, index) => index + 1));
  expect(rules).toHaveLength(1000);

  const ready = compileRules(rules);
  const passes = Array.from({ length: 5 }, () => judgePage(ready));
  // The least of what each took: what else the machine does meanwhile is not a rule's doing.
  const longest = Math.max(...works.map((_, at) => Math.min(...passes.map((took) => took[at] ?? 0))));
  // The page as a whole is told and not judged here: `content/judge-lists` takes it in goes of 25 ms.
  console.log(
    `FIGURE: ${catastrophic.length} catastrophic expressions refused for tag, title and summary; ${rules.length} rules made by chance (seed ${seed}): at most ${longest.toFixed(1)} ms for a hostile work; ${works.length} of them in one go: ${passes.map((took) => sum(took).toFixed(0)).join(', ')} ms`,
  );
  expect(longest).toBeLessThan(longestOfWork);
});
