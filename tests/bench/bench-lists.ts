import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { findStoredPages } from '../archive/stored-pages';
import { htmlPage } from '../html-page';
import { type Spent, watchCpu } from './cpu-time';
import { bundle, openLab } from './lab';
import { type Figure, median, spread } from './table';

const list = 'listing-tag-sherlock-2023.html';
const warmUp = 3;
const counted = 9;
/** How many items a round judges, in fresh documents: judging one list is too short to be measured. */
const itemsARound = 400;

/** Judging 20 and 100 items by 0 to 10,000 rules in Chromium, beside one query and a look into a set. */
export async function benchLists(): Promise<Figure[]> {
  const folder = findStoredPages();
  const file = folder && join(folder, list);
  if (!file || !existsSync(file))
    throw new Error('The bench of lists needs the stored pages: name their folder in AO3_PAGES.');
  const html = readFileSync(file, 'utf8');
  const tags = tagsToHide(html);
  const { browser, page } = await openLab('chrome', await bundle('./judge-lists-bench.ts'));
  try {
    const spent = await watchCpu(page);
    const figures: Figure[] = [];
    for (const blurbs of [20, 100]) {
      for (const { what, lines, goal } of ruleFiles(tags)) {
        const documents = itemsARound / blurbs;
        await page.evaluate(
          `globalThis.given = ${JSON.stringify([html, compileRules(parseRules(lines.join('\n')).rules), exactTags(lines)])}`,
        );
        const prepare = `lab.prepare(globalThis.given[0], ${blurbs}, ${documents}); gc()`;
        const spend = async (call: string): Promise<Spent> => {
          await page.evaluate(prepare);
          const { cpuMs, wallMs } = await spent(call);
          return { cpuMs: cpuMs / documents, wallMs: wallMs / documents };
        };
        await page.evaluate(prepare);
        const hidden = Number(await page.evaluate('lab.judgeByRules(globalThis.given[1])'));
        if (lines.length > 0 && hidden === 0) throw new Error(`${what}: nothing was hidden.`);
        const all: { ours: Spent; floor: Spent }[] = [];
        for (let round = 0; round < warmUp + counted; round++) {
          all.push({
            ours: await spend('lab.judgeByRules(globalThis.given[1])'),
            floor: await spend('lab.hideBySet(globalThis.given[2])'),
          });
        }
        const rounds = all.slice(warmUp);
        const ratios = rounds.map(({ ours, floor }) => ours.cpuMs / floor.cpuMs);
        figures.push({
          what: `${blurbs} items, ${what}`,
          ours: median(rounds.map(({ ours }) => ours.cpuMs)),
          floor: median(rounds.map(({ floor }) => floor.cpuMs)),
          unit: 'ms CPU',
          wallMs: median(rounds.map(({ ours }) => ours.wallMs)),
          ratio: median(ratios),
          spread: spread(ratios),
          goal,
        });
      }
    }
    return figures;
  } finally {
    await browser.close();
  }
}

/** One additional tag of every fourth item, so that about five of twenty go. */
function tagsToHide(html: string): string[] {
  const items = [...htmlPage(html).querySelectorAll('li.blurb')];
  return items
    .filter((_, index) => index % 4 === 0)
    .flatMap((item) => item.querySelector('li.freeforms a.tag')?.textContent ?? []);
}

const hideTag = (tag: string): string => `hide if tag is ${JSON.stringify(tag)}`;

function ruleFiles(tags: string[]): { what: string; lines: string[]; goal: number }[] {
  const exact = (count: number): string[] => [
    ...tags.map(hideTag),
    ...Array.from({ length: Math.max(0, count - tags.length) }, (_, index) =>
      hideTag(`No such tag ${index}`),
    ),
  ];
  const mixed = [
    ...exact(900),
    ...Array.from({ length: 50 }, (_, index) => `dim if freeform like "*nothing ${index}*"`),
    ...Array.from({ length: 30 }, (_, index) => `note if words < ${index} and not complete`),
    ...Array.from({ length: 20 }, (_, index) => `collapse if title has "nowhere ${index}" or fandoms > 40`),
  ];
  return [
    { what: 'no rules', lines: [], goal: 1.5 },
    { what: '10 rules', lines: exact(10), goal: 1.5 },
    { what: '1,000 rules', lines: exact(1000), goal: 1.5 },
    { what: '10,000 rules', lines: exact(10_000), goal: 1.5 },
    { what: '1,000 mixed rules', lines: mixed, goal: 3 },
  ];
}

const exactTags = (lines: string[]): string[] =>
  lines.flatMap((line) => /^hide if tag is "(.*)"$/.exec(line)?.[1]?.toLowerCase() ?? []);
