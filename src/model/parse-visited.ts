import * as v from 'valibot';
import { many, ofChapter, parse, seenWork } from './parse';
import { knownFacts } from './parse-stretch';
import type { VisitedWork } from './seen-work';

const visited: v.GenericSchema<unknown, VisitedWork[]> = many(
  v.strictObject({ seen: seenWork, facts: knownFacts, latestChapter: v.nullable(ofChapter) }),
  500,
);

/** At most 500 works that a page showed, as a message says them, or NotUnderstood. */
export const parseVisitedWorks = (unknown: unknown): VisitedWork[] => parse(visited, unknown);
