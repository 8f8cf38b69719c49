import * as v from 'valibot';
import type { WorkId } from './ids';
import type { KnownFacts } from './known-work';
import { ofWork, parse } from './parse';
import { knownFacts } from './parse-stretch';
import { readingShelves, type Saying } from './standing';

/** What a page may say for its reader: the shelf, and nothing else that is theirs. */
interface Chosen {
  work: WorkId;
  facts: KnownFacts;
  saying: Extract<Saying, { kind: 'shelf' | 'shelf-by-reading' }>;
}

const chosen: v.GenericSchema<unknown, Chosen> = v.strictObject({
  work: ofWork,
  facts: knownFacts,
  saying: v.variant('kind', [
    v.strictObject({ kind: v.literal('shelf'), shelf: v.nullable(v.picklist(readingShelves)) }),
    v.strictObject({ kind: v.literal('shelf-by-reading') }),
  ]),
});

/** The shelf that was chosen on a page, as its message says it, or NotUnderstood. */
export const parseShelfChosen = (unknown: unknown): Chosen => parse(chosen, unknown);
