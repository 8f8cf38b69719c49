import { useMemo } from 'preact/hooks';
import type { WorkId } from '@/model/ids';
import { type OwnText, ownTextNames } from '@/model/own-text';
import { findOwnTexts } from '@/store/own-texts';
import { useLive } from '@/ui/use-live';
import { listTextVersions, type TextVersion } from './list-text-versions';

export type OwnVersions = ReadonlyMap<OwnText, TextVersion[]>;

/** The versions of a work's own texts that have had more than one; none until they are read. */
export function useOwnVersions(work: WorkId): OwnVersions {
  const live = useLive(() => findOwnTexts(work), [work]);
  if (live.kind === 'failed') throw live.error;
  const seen = live.kind === 'ready' ? live.value : null;
  return useMemo(() => {
    const versions = ownTextNames.map(
      (name) => [name, listTextVersions(seen?.filter(({ fact }) => fact === name) ?? [])] as const,
    );
    return new Map(versions.filter(([, all]) => all.length > 1));
  }, [seen]);
}
