import * as v from 'valibot';
import { parseJson } from './parse-json';
import { type ListStand, readIdLists } from './read-id-lists';
import { findToolTime, findToolWork, readEntries, type ToolFact, type ToolFile } from './tool-fact';

const own = ['FT_finished', 'FT_favorites', 'FT_toread', 'FT_disliked'];
const file = v.record(v.string(), v.unknown());
const statuses = v.array(v.object({ tag: v.string(), storageKey: v.string() }));
const notes = v.record(v.string(), v.unknown());
const note = v.object({ text: v.string(), date: v.optional(v.unknown()) });

/**
 * The export of AO3 FicTracker (infiniMotis/AO3-FicTracker, `exportSettings`): its storage by key, lists of ids between
 * commas, and as JSON within the JSON the notes and the reader's own statuses, which become own shelves here.
 */
export function readFictracker(json: unknown): ToolFile | null {
  const { success, output } = v.safeParse(file, json);
  if (!success || !own.some((key) => typeof output[key] === 'string')) return null;
  const named = v.safeParse(statuses, parseJson(output.FT_statusesConfig));
  const tags = new Map(named.success ? named.output.map(({ tag, storageKey }) => [storageKey, tag]) : []);
  const lists: { ids: string; stand: ListStand }[] = [];
  for (const key of [...own, ...[...tags.keys()].filter((key) => !own.includes(key))]) {
    const ids = output[key];
    if (typeof ids === 'string') lists.push({ ids, stand: standOf(key, tags.get(key)) });
  }
  const read = readIdLists(lists);
  const noted = readNotes(output.FT_userNotes);
  return {
    from: 'fictracker',
    facts: [...read.facts, ...noted.facts],
    odd: [...read.odd, ...noted.odd],
  };
}

function standOf(key: string, tag: string | undefined): ListStand {
  if (key === 'FT_finished') return { shelf: 'finished' };
  if (key === 'FT_disliked') return { shelf: 'dropped' };
  if (key === 'FT_toread') return { shelf: 'to-read' };
  return { ownShelf: tag ?? 'Favorite' };
}

function readNotes(text: unknown): Pick<ToolFile, 'facts' | 'odd'> {
  const { success, output } = v.safeParse(notes, parseJson(text));
  // Each as it stands in the file, with its id.
  const entries = success ? Object.entries(output).map(([id, entry]) => ({ [id]: entry })) : [];
  return readEntries(entries, readNote);
}

function readNote(entry: unknown): ToolFact[] | null {
  const [[id, said] = []] = Object.entries(Object(entry));
  const [work, { success, output }] = [findToolWork(id), v.safeParse(note, said)];
  return success && work !== null ? [{ work, at: findToolTime(output.date), note: output.text }] : null;
}
