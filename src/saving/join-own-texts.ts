import { mayHavePictures } from '@/formats/may-have-pictures';
import type { WorkId } from '@/model/ids';
import { type OwnText, type OwnVersion, ownTextNames, ownTexts } from '@/model/own-text';
import type { WorkReading } from '@/model/work';
import type { KeptChapters, KeptWork } from '@/store/database';
import { fingerprint, fingerprintText } from './fingerprint';
import type { ReadChapters } from './join-chapters';

/** What a library knows of a work, if it knows it. */
interface Known {
  work: KeptWork | undefined;
  chapters: KeptChapters | undefined;
}

export interface JoinedOwnTexts {
  versions: OwnVersion[];
  /** Those of their texts that are at hand, ready to be joined to what is kept. */
  texts: ReadChapters['texts'];
}

/** A version, and its text where that is at hand. */
type Seen = OwnVersion & { html: string | null };

/**
 * Joins what a reading says of the summary, the notes and the style of a work to the versions that they had. Of each
 * version the latest moment (ms) at which it was read is kept: a set, so it gives the same in any order. A text that
 * never had but one version is left out, because the work itself has it.
 */
export function joinOwnTexts(before: Known, { work, shows }: WorkReading, asOf: number): JoinedOwnTexts {
  return joinEach(work.id, (fact) => {
    const shown = shows.includes(ownTexts[fact]);
    return [...versionsOf(before, fact), ...(shown ? [see(fact, work[fact], asOf)] : [])];
  });
}

/** The same for what two libraries know of one work. The texts that the other wrote down itself come beside this. */
export function joinOwnTextsKept(mine: Known, other: Known & { work: KeptWork }): JoinedOwnTexts {
  return joinEach(other.work.id, (fact) => [...versionsOf(mine, fact), ...versionsOf(other, fact)]);
}

/** Every version that a library knows: those that it wrote down, and the one that the work itself has. */
function versionsOf({ work: row, chapters }: Known, fact: OwnText): Seen[] {
  const since = row?.asOf[ownTexts[fact]];
  const written = chapters?.ownTexts?.filter((version) => version.fact === fact) ?? [];
  return [
    ...written.map((version) => ({ ...version, html: null })),
    ...(row && since !== undefined ? [see(fact, row.work[fact], since)] : []),
  ];
}

/** Versions are told apart by their markup: which of two that read alike was there first, nobody could say later. */
const see = (fact: OwnText, html: string | null, asOf: number): Seen => ({
  fact,
  text: html === null ? null : fingerprint(html),
  asOf,
  html,
});

function joinEach(work: WorkId, versions: (fact: OwnText) => Seen[]): JoinedOwnTexts {
  const joined = ownTextNames.flatMap((fact) => latestOf(versions(fact)));
  return {
    versions: joined.map(({ fact, text, asOf }) => ({ fact, text, asOf })),
    texts: joined.flatMap(({ text, html, asOf }) => {
      if (text === null || html === null) return [];
      const letters = fingerprintText(html).letters;
      const stamp = {
        from: 'export',
        readAt: asOf,
        markup: text,
        letters,
        pictures: mayHavePictures(html),
      } as const;
      return [{ work, text, html, v: 1, stamp }];
    }),
  };
}

function latestOf(versions: readonly Seen[]): Seen[] {
  const latest = new Map<string | null, Seen>();
  for (const version of versions) {
    const known = latest.get(version.text);
    const html = version.html ?? known?.html ?? null;
    latest.set(version.text, { ...version, html, asOf: Math.max(version.asOf, known?.asOf ?? version.asOf) });
  }
  if (latest.size < 2) return [];
  return [...latest.values()].sort((a, b) => b.asOf - a.asOf || ((a.text ?? '') < (b.text ?? '') ? -1 : 1));
}
