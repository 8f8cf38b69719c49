import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileRules } from '@/rules/compile-rules';
import { parseRules } from '@/rules/parse-rules';
import { readyKey } from '@/settings/rule-file';
import { type Archive, startArchive } from '../archive/archive';
import { htmlPage } from '../html-page';
import { built } from './built';
import { listOf, readList, tagsToHide } from './list-page';
import { floorOf, nobody, peerIn, type Rival, userscriptIn } from './list-rivals';
import { exactRules, exactTags, mixedRules, type RuleLines, readerRules } from './list-rules';
import { type BenchOptions, roundsOf, sizesOf } from './options';
import { alone, beside, inRounds } from './rounds';
import { type Figure, median } from './table';
import { type Arrival, Visitor } from './visit-list';

const path = '/tags/__stored/list.html';

/**
 * A list that arrives in pieces, in Chromium with the extension as it is built: how long its scripts keep the page's thread,
 * how long works that are to be hidden are on the screen, and how much moves. Beside the least that could hide them,
 * which reads a set of tags from its storage, and beside other tools. Each has a Chromium of its own; they visit in turns.
 */
export async function benchArriving(options: BenchOptions): Promise<Figure[]> {
  const html = readList(options);
  const tags = tagsToHide(html);
  const peers = [...options.peers.map(peerIn), ...options.userscripts.map(userscriptIn)];
  const sizes = [
    { blurbs: 20, rules: exactRules(tags, 1000), peers },
    { blurbs: 20, rules: rulesAlone(exactRules(tags, 1000)), settings: nothingElse, peers: [] },
    { blurbs: 20, rules: exactRules(tags, 10), peers: [] },
    { blurbs: 20, rules: exactRules(tags, 10_000), peers: [] },
    { blurbs: 20, rules: mixedRules(tags), peers: [] },
    { blurbs: 20, rules: readerRules(tags, 1000), peers: [] },
    { blurbs: 100, rules: exactRules(tags, 1000), peers },
    { blurbs: 1000, rules: exactRules(tags, 1000), peers },
  ];
  const folder = mkdtempSync(join(tmpdir(), 'dogear-lists-'));
  const archive = await startArchive({ pages: folder });
  try {
    const figures: Figure[] = [];
    for (const size of sizesOf(options, sizes)) {
      const list = listOf(html, size.blurbs);
      writeFileSync(join(folder, 'list.html'), list);
      figures.push(...(await visit(archive, { ...size, list }, options)));
    }
    return figures;
  } finally {
    await archive.stop();
    rmSync(folder, { recursive: true });
  }
}

/** What Dogear does with a list besides judging it, turned off: what other tools do not do either. */
const nothingElse = { 'setting:marksOnLists': false, 'setting:rememberSeen': false };

const rulesAlone = (rules: RuleLines): RuleLines => ({ ...rules, what: `${rules.what} and nothing else` });

const cause =
  'each item that meets a rule is judged and says why, lines with buttons are written, a switch that turns us off is heard. ' +
  'Of other tools, in a run of another day, the quickest took 12.4 × its floor.';

interface Visits {
  blurbs: number;
  settings?: object;
  rules: RuleLines;
  peers: readonly Rival[];
  list: string;
}

type Taken = Arrival & { scriptMs: number; requests: number };

async function visit(
  archive: Archive,
  { blurbs, rules, settings, peers, list }: Visits,
  options: BenchOptions,
): Promise<Figure[]> {
  const tags = exactTags(rules.lines);
  const ids = idsToHide(list, tags);
  const ready = compileRules(parseRules(rules.lines.join('\n')).rules);
  const ours = { name: 'ours', folder: built(), storage: { [readyKey]: ready, ...settings } };
  const visitors: Visitor[] = [];
  try {
    for (const rival of [nobody(), floorOf(tags), ours, ...peers])
      visitors.push(await Visitor.start(rival, archive));
    const rounds = await inRounds(roundsOf(options, 1, 5), async () => {
      const round: Taken[] = [];
      for (const visitor of visitors)
        round.push({ ...(await visitor.time(path)), ...(await visitor.watch(path, ids)) });
      return round;
    });
    const hidden = median(rounds.map((round) => round[2]?.hidden ?? 0));
    if (hidden < ids.length) throw new Error(`Of ${ids.length} works ${hidden} were hidden.`);
    const what = `${blurbs} items, ${rules.what}`;
    return [
      ...figuresOf(what, rounds, rules.goal),
      ...peers.map(({ name }, at) => peerFigure(`… ${name} on ${what}`, rounds, 3 + at)),
    ];
  } finally {
    archive.calm();
    for (const visitor of visitors) await visitor.end();
  }
}

/** Of our own: nobody is 0, the floor is 1, we are 2. */
function figuresOf(what: string, rounds: readonly Taken[][], goal: number): Figure[] {
  const added = (who: number, key: 'shift' | 'requests') =>
    rounds.map((round) => (round[who]?.[key] ?? Number.NaN) - (round[0]?.[key] ?? Number.NaN));
  return [
    beside(
      {
        ...{ what: `${what}: script`, unit: 'ms', goal },
        cause,
      },
      rounds.map((round) => scriptRound(round, 2)),
    ),
    alone(
      { what: `${what}: flash`, unit: 'ms', goal: 0 },
      rounds.map((round) => round[2]?.flashMs ?? Number.NaN),
      { 'ms flash of the floor': median(rounds.map((round) => round[1]?.flashMs ?? Number.NaN)) },
    ),
    alone(
      { what: `${what}: layout shift added`, unit: 'CLS', goal: 0 },
      added(2, 'shift').map((shift) => Math.max(0, Number(shift.toFixed(3)))),
      { 'CLS of the page alone': median(rounds.map((round) => round[0]?.shift ?? Number.NaN)) },
    ),
    alone({ what: `${what}: requests to AO3 added`, unit: '', goal: 0 }, added(2, 'requests')),
  ];
}

function peerFigure(what: string, rounds: readonly Taken[][], who: number): Figure {
  return beside(
    { what, unit: 'ms', goal: null },
    rounds.map((round) => ({
      ...scriptRound(round, who),
      also: {
        'ms flash': round[who]?.flashMs ?? Number.NaN,
        'CLS added': (round[who]?.shift ?? Number.NaN) - (round[0]?.shift ?? Number.NaN),
        hidden: round[who]?.hidden ?? Number.NaN,
      },
    })),
  );
}

function scriptRound(round: readonly Taken[], who: number) {
  const of = (at: number): number => round[at]?.scriptMs ?? Number.NaN;
  return { ours: of(who), floor: of(1), also: { hidden: round[who]?.hidden ?? 0 } };
}

/** The items that the floor hides. */
function idsToHide(list: string, tags: readonly string[]): string[] {
  const wanted = new Set(tags);
  return [...htmlPage(list).querySelectorAll('li.blurb[id]')]
    .filter((item) =>
      [...item.querySelectorAll('a.tag')].some((tag) => wanted.has((tag.textContent ?? '').toLowerCase())),
    )
    .map(({ id }) => id);
}
