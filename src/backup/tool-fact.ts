import { type WorkId, workId } from '@/model/ids';
import { findShelfName } from '@/model/shelf-name';
import { nextStamp, type Register, type Stamp } from '@/model/stamp';
import type { ReadingShelf } from '@/model/standing';
import type { KeptStanding } from '@/store/vault';
import { joinStandings } from './join-standings';

/** Other tools that remember what was read, whose files are understood. */
export const tools = ['kudosed-seen', 'fictracker', 'toybox', 'read-tracker', 'ao3rdr'] as const;
export type Tool = (typeof tools)[number];

/** One thing that another tool remembers of a work. */
export interface ToolFact {
  work: WorkId;
  /** Since when, in ms; null where the tool does not say. */
  at: number | null;
  shelf?: ReadingShelf;
  ownShelf?: string;
  /** 1 to 5 */
  rating?: number;
  note?: string;
  timesRead?: number;
  /** In ms. */
  finishedAt?: number;
}

/** What a file of another tool says. */
export interface ToolFile {
  from: Tool;
  /** Of two without a time about one work, the first holds. */
  facts: ToolFact[];
  /** Entries that were not understood, as they stand in the file. */
  odd: string[];
}

/** As whom each tool speaks in stamps: no device of ours is drawn with such letters by chance. */
const devices: Record<Tool, string> = {
  'kudosed-seen': 'kudoseen',
  fictracker: 'fictrack',
  toybox: 'toyboxes',
  'read-tracker': 'readtrac',
  ao3rdr: 'ao3rdrao',
};

const hourMs = 60 * 60_000;
/** No longer note is taken (backup/parse-rows). */
const noteLetters = 200_000;

/**
 * What a file says as standings, to be joined to those that are here by the rules of all joining. A fact with a time
 * holds since then. One without is older than all that have one (in stamps, of the first days of 1970), so that it
 * overrules nothing that the reader said here; of two files, what the later says holds. `fileAt`: ms.
 */
export function standingsOfTool({ from, facts }: ToolFile, fileAt: number): KeptStanding[] {
  const device = devices[from];
  const undated = nextStamp(null, Math.max(0, fileAt) / hourMs, device);
  const standings = new Map<WorkId, KeptStanding>();
  for (const fact of facts) {
    const told = standingOf(fact, fact.at === null ? undated : nextStamp(null, fact.at, device));
    const before = standings.get(fact.work);
    standings.set(fact.work, before ? joinStandings(before, told) : told);
  }
  return [...standings.values()];
}

function standingOf(fact: ToolFact, at: Stamp): KeptStanding {
  const { work, shelf, rating, note, timesRead, finishedAt } = fact;
  const since = <Value>(value: Value): Register<Value> => ({ value, at });
  const name = fact.ownShelf === undefined ? null : findShelfName(fact.ownShelf);
  // To read and dropped are what a reader decides; the others follow from reading, and reading moves them on.
  const byHand = shelf === 'to-read' || shelf === 'dropped';
  return {
    work,
    ownShelves: name === null ? {} : { [name]: since(true) },
    ...(shelf && { shelf: since({ name: shelf, byHand }) }),
    ...(rating && { rating: since(rating) }),
    ...(note && { note: since(note.slice(0, noteLetters)) }),
    ...(timesRead && { timesRead: since(timesRead) }),
    ...(finishedAt && { finishedAt: since(finishedAt) }),
    v: 1,
  };
}

/** The work of an id as other tools write it; null where it is none. */
export function findToolWork(id: unknown): WorkId | null {
  try {
    return typeof id === 'string' || typeof id === 'number' ? workId(id) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A time as other tools write it, in ms or as ISO text; null where it is none. */
export function findToolTime(time: unknown): number | null {
  const ms = typeof time === 'string' ? Date.parse(time) : time;
  return typeof ms === 'number' && Number.isFinite(ms) && ms > 0 ? Math.floor(ms) : null;
}

/** What could not be understood, short enough to be shown. */
const oddEntry = (entry: unknown): string =>
  (typeof entry === 'string' ? entry : (JSON.stringify(entry) ?? '')).slice(0, 80);

/** Reads entries one by one; those of which `read` gives null were not understood. */
export function readEntries(
  entries: Iterable<unknown>,
  read: (entry: unknown) => ToolFact[] | null,
): Pick<ToolFile, 'facts' | 'odd'> {
  const facts: ToolFact[] = [];
  const odd: string[] = [];
  for (const entry of entries) {
    const told = read(entry);
    if (told) facts.push(...told);
    else odd.push(oddEntry(entry));
  }
  return { facts, odd };
}
