import type { Drift } from '@/model/drift';
import type { WorkId } from '@/model/ids';
import { factValue, type TrackedFact, trackedFacts } from '@/model/tracked-fact';
import { changeChoices } from './choices';
import { database, type KeptChoices, type KeptWork } from './database';

/** What changed of a work since the reader was told, `told`: as of when, part by part. Warnings and rating first. */
export function driftOf({ work, history = [] }: KeptWork, told: KeptChoices['toldAsOf'] = {}): Drift[] {
  return (Object.keys(trackedFacts) as TrackedFact[]).flatMap((fact) => {
    const part = trackedFacts[fact];
    const [first] = history
      .filter((version) => version.fact === fact && version.asOf >= (told[part] ?? Number.NEGATIVE_INFINITY))
      .sort((a, b) => a.asOf - b.asOf);
    if (!first) return [];
    const now = factValue(work, fact);
    const added = now.filter((name) => !first.value.includes(name));
    const removed = first.value.filter((name) => !now.includes(name));
    return added.length + removed.length > 0 ? [{ fact, added, removed }] : [];
  });
}

/** The same for each of these works of which there is something to tell. */
export async function findDrift(works: readonly KeptWork[]): Promise<Map<WorkId, Drift[]>> {
  const changed = works.filter(({ history }) => history !== undefined);
  const choices = await database.choices.bulkGet(changed.map(({ id }) => id));
  const drifts = changed.map((work, index) => [work.id, driftOf(work, choices[index]?.toldAsOf)] as const);
  return new Map(drifts.filter(([, drift]) => drift.length > 0));
}

/** The reader has seen what changed of a work so far. Throws CannotWrite. */
export function keepDriftTold({ id, asOf }: KeptWork): Promise<void> {
  return changeChoices(id, () => ({ toldAsOf: asOf }));
}
