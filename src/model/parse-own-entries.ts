import * as v from 'valibot';
import type { OwnEntry } from './own-entry';
import { count, day, many, ofWork, parse, prose } from './parse';
import { knownFacts } from './parse-stretch';
import { type Taken, takenFacts } from './take-over';

/** A page of AO3's lists has twenty. */
const most = 200;

const entries: v.GenericSchema<unknown, OwnEntry[]> = many(
  v.strictObject({
    work: ofWork,
    facts: knownFacts,
    day,
    markedForLater: v.boolean(),
    visits: count,
    note: prose,
  }),
  most,
);
const taken: v.GenericSchema<unknown, Taken[]> = many(
  v.strictObject({ work: ofWork, facts: many(v.picklist(takenFacts), takenFacts.length) }),
  most,
);

/** What a list of the reader's own says, as a message carries it, or NotUnderstood. */
export const parseOwnEntries = (unknown: unknown): OwnEntry[] => parse(entries, unknown);

/** What is to be given back, or NotUnderstood. */
export const parseTaken = (unknown: unknown): Taken[] => parse(taken, unknown);
