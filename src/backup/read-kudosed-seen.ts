import * as v from 'valibot';
import { readIdLists } from './read-id-lists';
import type { ToolFile } from './tool-fact';

const file = v.object({ kudosed: v.string(), seen: v.string(), skipped: v.optional(v.string(), '') });

/**
 * The export of "AO3: Kudosed and seen history" (Greasy Fork 5835, by its backup menu, 529837): lists of ids between
 * commas. What got kudos or was seen was read. Which works were bookmarked or checked for kudos says nothing of reading.
 */
export function readKudosedSeen(json: unknown): ToolFile | null {
  const { success, output } = v.safeParse(file, json);
  if (!success) return null;
  return {
    from: 'kudosed-seen',
    ...readIdLists([
      { ids: output.skipped, stand: { shelf: 'dropped' } },
      { ids: output.seen, stand: { shelf: 'finished' } },
      { ids: output.kudosed, stand: { shelf: 'finished' } },
    ]),
  };
}
