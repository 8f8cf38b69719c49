import { factValue, type TrackedFact, trackedFacts } from '@/model/tracked-fact';
import type { WorkReading } from '@/model/work';
import type { FactVersion, KeptWork } from '@/store/database';

/** So many values of a fact are kept, the present one among them: more than most authors ever try. */
const most = 6;

/**
 * Joins what a reading says of the tracked facts to the values that they had. Of each value the latest moment (ms)
 * at which it was read is kept, and of all values those that were read last: so it gives the same in any order. A
 * fact that never had but one value is left out, because the work itself tells it.
 */
export function joinHistory(before: KeptWork | undefined, reading: WorkReading, asOf: number): FactVersion[] {
  return (Object.keys(trackedFacts) as TrackedFact[]).flatMap((fact) => {
    const part = trackedFacts[fact];
    const versions = (before?.history ?? []).filter((version) => version.fact === fact);
    const since = before?.asOf[part];
    if (before && since !== undefined && versions.length === 0) {
      versions.push({ fact, value: factValue(before.work, fact), asOf: since });
    }
    if (reading.shows.includes(part)) versions.push({ fact, value: factValue(reading.work, fact), asOf });

    const latest = new Map<string, FactVersion>();
    for (const version of versions) {
      const key = JSON.stringify(version.value);
      const known = latest.get(key);
      if (!known || known.asOf < version.asOf) latest.set(key, version);
    }
    if (latest.size < 2) return [];
    return [...latest]
      .sort(([one, a], [other, b]) => b.asOf - a.asOf || (one < other ? 1 : -1))
      .slice(0, most)
      .map(([, version]) => version);
  });
}
