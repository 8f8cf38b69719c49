import { t } from '@/i18n/telling';
import type { WorkId } from '@/model/ids';
import { factValue, type TrackedFact, trackedFacts } from '@/model/tracked-fact';
import type { Met } from '@/model/verdict';
import type { TagKind, Work } from '@/model/work';
import { explain } from '@/rules/explain';
import { listChapterHeads } from '@/store/chapters';
import { findChoices, textRead } from '@/store/choices';
import type { KeptWork } from '@/store/database';
import { driftOf, keepDriftTold } from '@/store/drift';
import { findWork, findWorks } from '@/store/works';

/** What is told of new tags. */
export interface DriftMet {
  drift: string[];
  /** The library has all of them: the reader can put this away. */
  keepable: boolean;
}

export const noDriftMet: DriftMet = { drift: [], keepable: false };

/**
 * What the author added to a kept work since the reader was told of changes, where that makes it meet a rule of
 * theirs which it did not meet: a sentence for each such rule. `because`: what it meets now; `judgeBefore` says what a
 * work as it was meets. Throws where the browser opens no library, as in a private window of Firefox.
 */
export async function findDriftMet(
  work: Work,
  because: readonly Met[],
  judgeBefore: (work: Work) => readonly Met[],
): Promise<DriftMet> {
  if (because.length === 0) return noDriftMet;
  const kept = await findWork(work.id);
  if (!kept) return noDriftMet;
  const choices = await findChoices(work.id);
  const added = listAdded(kept, work, choices.toldAsOf);
  if (added.size === 0) return noDriftMet;
  const before = new Set(judgeBefore(without(work, added)).map(({ rule }) => rule.line));
  const fresh = because.filter(({ rule }) => !before.has(rule.line));
  if (fresh.length === 0) return noDriftMet;
  const heads = await listChapterHeads(work.id);
  const read = heads.findLast((head) => textRead(choices, head) !== null)?.position ?? null;
  const keepable = [...added].every(([fact, names]) => {
    const has = factValue(kept.work, fact);
    return names.every((name) => has.includes(name));
  });
  return { drift: fresh.map((met) => sayDriftMet(met, [...added.values()].flat(), read)), keepable };
}

/** For each fact of tags, the names that the page has and the reader was not told of. */
function listAdded(
  kept: KeptWork,
  work: Work,
  told: Parameters<typeof driftOf>[1],
): Map<TrackedFact, string[]> {
  const drift = driftOf({ ...kept, work }, told);
  const added = new Map<TrackedFact, string[]>();
  for (const [fact, kind] of Object.entries(kinds) as [TrackedFact, TagKind][]) {
    // What no page has shown so far is nothing that could have changed.
    if (kept.asOf[trackedFacts[fact]] === undefined || work.hiddenKinds.includes(kind)) continue;
    const told = drift.find((each) => each.fact === fact);
    const was = factValue(kept.work, fact);
    // Where the library has had but one value, the page may be the first to have another.
    const now = told?.added ?? factValue(work, fact).filter((name) => !was.includes(name));
    if (now.length > 0) added.set(fact, now);
  }
  return added;
}

const kinds = {
  warnings: 'warning',
  rating: 'rating',
  categories: 'category',
  fandoms: 'fandom',
  relationships: 'relationship',
  characters: 'character',
  freeforms: 'freeform',
} as const satisfies Partial<Record<TrackedFact, TagKind>>;

function without(work: Work, added: ReadonlyMap<TrackedFact, readonly string[]>): Work {
  const before = { ...work };
  for (const [fact, names] of added) {
    if (fact === 'rating') before.rating = null;
    else if (fact !== 'title' && fact !== 'authors') {
      before[fact] = work[fact].filter((name) => !names.includes(name));
    }
  }
  return before;
}

/** A rule says what it saw of a work; of the new names those that it saw, or else all of them. */
function sayDriftMet(met: Met, added: readonly string[], chapter: number | null): string {
  const about = added.filter((name) => met.seen.some((seen) => seen.includes(name)));
  const names = (about.length > 0 ? about : added).map((name) => t('quoted', { name })).join(', ');
  const why = explain(met);
  return chapter === null
    ? t('driftSinceKept', { names, why })
    : t('driftSinceRead', { chapter, names, why });
}

/** The reader has seen what was added to these kept works so far. Throws CannotWrite. */
export async function putDriftAway(works: WorkId[]): Promise<null> {
  for (const kept of await findWorks(works)) await keepDriftTold(kept);
  return null;
}
