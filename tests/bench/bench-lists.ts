import type { Page } from 'puppeteer-core';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { type Spent, watchCpu } from './cpu-time';
import { bundle, type LabBrowser, openLab } from './lab';
import { listOf, readList, tagsToHide } from './list-page';
import { exactRules, exactTags, mixedRules, type RuleLines } from './list-rules';
import { type BenchOptions, roundsOf, sizesOf } from './options';
import { beside, inRounds } from './rounds';
import type { Figure } from './table';

const sizes = [20, 100, 1000];
/** How many items a round judges, in fresh documents: judging one list is too short to be measured. */
const itemsARound = { chrome: 400, firefox: 800 } as const;
const causes = {
  exact:
    'to collect the names of an item as rules compare them costs more than to ask a set for each as it stands.',
  mixed: 'a rule without a name has to be asked of every item, and what it asks has to be read.',
};

/**
 * Judging 20 to 1,000 items by 0 to 10,000 rules in both browsers, beside one query and a look into a set. Firefox tells
 * no page's CPU time: there it is taken by the page's clock, over more items.
 */
export async function benchLists(options: BenchOptions): Promise<Figure[]> {
  return [...(await listsIn('chrome', options)), ...(await listsIn('firefox', options))];
}

async function listsIn(name: LabBrowser, options: BenchOptions): Promise<Figure[]> {
  const html = readList(options);
  const tags = tagsToHide(html);
  const { browser, page } = await openLab(name, await bundle('./judge-lists-bench.ts'));
  try {
    const spent = name === 'chrome' ? await watchCpu(page) : clockOf(page);
    const figures: Figure[] = [];
    for (const blurbs of sizesOf(options, sizes)) {
      const list = listOf(html, blurbs);
      for (const rules of ruleFiles(tags))
        figures.push(await judge(page, spent, { name, list, blurbs, rules }, options));
    }
    return figures;
  } finally {
    await browser.close();
  }
}

/** By the page's own clock: the way of a call to Firefox and back is no part of it. */
const clockOf =
  (page: Page) =>
  async (call: string): Promise<Spent> => {
    const wallMs = Number(
      await page.evaluate(`{ const from = performance.now(); ${call}; performance.now() - from }`),
    );
    return { cpuMs: wallMs, wallMs };
  };

interface Judging {
  name: LabBrowser;
  list: string;
  blurbs: number;
  rules: RuleLines;
}

async function judge(
  page: Page,
  spent: (call: string) => Promise<Spent>,
  { name, list, blurbs, rules }: Judging,
  options: BenchOptions,
): Promise<Figure> {
  const { what, lines, goal } = rules;
  const documents = Math.max(1, itemsARound[name] / blurbs);
  const ready = compileRules(parseRules(lines.join('\n')).rules);
  await page.evaluate(`globalThis.given = ${JSON.stringify([list, ready, exactTags(lines)])}`);
  const prepare = `lab.prepare(globalThis.given[0], ${documents}); globalThis.gc?.()`;
  const spend = async (call: string): Promise<Spent> => {
    await page.evaluate(prepare);
    const { cpuMs, wallMs } = await spent(call);
    return { cpuMs: cpuMs / documents, wallMs: wallMs / documents };
  };
  await page.evaluate(prepare);
  const hidden = Number(await page.evaluate('lab.judgeByRules(globalThis.given[1])'));
  if (lines.length > 0 && hidden === 0) throw new Error(`${what}: nothing was hidden.`);
  const rounds = await inRounds(roundsOf(options, 3, 9), async () => {
    const ours = await spend('lab.judgeByRules(globalThis.given[1])');
    const floor = await spend('lab.hideBySet(globalThis.given[2])');
    return { ours: ours.cpuMs, floor: floor.cpuMs, also: { 'ms wall': ours.wallMs, hidden } };
  });
  const cause = goal > 1.5 ? causes.mixed : causes.exact;
  const unit = name === 'chrome' ? 'ms CPU' : 'ms';
  return beside({ what: `${blurbs} items, ${what} (${name})`, unit, goal, cause }, rounds);
}

const ruleFiles = (tags: readonly string[]): RuleLines[] => [
  { what: 'no rules', lines: [], goal: 1.5 },
  exactRules(tags, 10),
  exactRules(tags, 1000),
  exactRules(tags, 10_000),
  mixedRules(tags),
];
