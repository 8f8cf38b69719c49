import { type ReadingShelf, readingShelves } from '@/model/standing';
import { parseJson } from './parse-json';
import { readAo3rdr } from './read-ao3rdr';
import { readFictracker } from './read-fictracker';
import { readKudosedSeen } from './read-kudosed-seen';
import { readReadTracker } from './read-read-tracker';
import { readToyboxStatus } from './read-toybox-status';
import { type Restored, restoreVault } from './restore-vault';
import { standingsOfTool, type Tool, type ToolFile } from './tool-fact';

/** What comes, or would come, of another tool's file. */
export interface BroughtFromTool {
  from: Tool;
  works: number;
  shelves: ReadonlyMap<ReadingShelf, number>;
  notes: number;
  ratings: number;
  ownShelves: number;
  /** Of those works: what brings something, and what says nothing that was not here. */
  facts: Restored;
  /** Entries that were not understood. */
  odd: readonly string[];
}

/** No file of these tools is larger; what is, is another file. */
const longest = 50_000_000;

/**
 * Joins what another tool remembers of works to what is remembered here, or says what that would do (`write`: false).
 * Nothing that was said here later, or without a time there, is overruled, and what was forgotten here stays so. `fileAt`
 * and `now`: ms. Null: no file of a tool that is known. Throws CannotWrite; then nothing was written.
 */
export async function bringFromTool(
  text: string,
  { write, fileAt, now }: { write: boolean; fileAt: number; now: number },
): Promise<BroughtFromTool | null> {
  const file = readToolFile(text);
  if (file === null) return null;
  const standings = standingsOfTool(file, Math.min(fileAt, now));
  const rows = standings.map((row) => ({ kind: 'standing', row }) as const);
  const facts = await restoreVault(rows, { write, now, forgotten: new Map(), forgottenDays: {} });
  const on = (shelf: ReadingShelf): number =>
    standings.filter((standing) => standing.shelf?.value.name === shelf).length;
  return {
    from: file.from,
    works: standings.length,
    shelves: new Map(readingShelves.map((shelf) => [shelf, on(shelf)])),
    notes: standings.filter(({ note }) => note).length,
    ratings: standings.filter(({ rating }) => rating).length,
    ownShelves: standings.filter(({ ownShelves }) => Object.keys(ownShelves).length > 0).length,
    facts,
    odd: file.odd,
  };
}

/** What a file of any of the tools says; null where it is of none of them. */
export function readToolFile(text: string): ToolFile | null {
  if (text.length > longest) return null;
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  return (
    readReadTracker(json) ??
    readToyboxStatus(json) ??
    readAo3rdr(json) ??
    readFictracker(json) ??
    readKudosedSeen(json)
  );
}
