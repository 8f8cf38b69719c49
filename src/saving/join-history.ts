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
  return eachFact((fact) => {
    const shown = reading.shows.includes(trackedFacts[fact]);
    const read = shown ? [{ fact, value: factValue(reading.work, fact), asOf }] : [];
    return [...(before ? versionsOf(before, fact) : []), ...read];
  });
}

/** The same for two rows of one work. */
export function joinHistories(one: KeptWork, other: KeptWork): FactVersion[] {
  return eachFact((fact) => [...versionsOf(one, fact), ...versionsOf(other, fact)]);
}

const eachFact = (versions: (fact: TrackedFact) => FactVersion[]): FactVersion[] =>
  (Object.keys(trackedFacts) as TrackedFact[]).flatMap((fact) => latestOf(versions(fact)));

/** Every value that a row knows of a fact: what its history has, or else the one that the work itself tells. */
function versionsOf({ history = [], asOf, work }: KeptWork, fact: TrackedFact): FactVersion[] {
  const versions = history.filter((version) => version.fact === fact);
  const since = asOf[trackedFacts[fact]];
  if (versions.length > 0 || since === undefined) return versions;
  return [{ fact, value: factValue(work, fact), asOf: since }];
}

function latestOf(versions: readonly FactVersion[]): FactVersion[] {
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
}
