import * as v from 'valibot';
import { mostRelatives, type TagFamily } from './family';
import { line, parse } from './parse';

const relatives = v.pipe(
  v.array(v.strictObject({ name: line, via: v.nullable(line) })),
  v.maxLength(mostRelatives),
);
/** What a family is made of, for the door of backup files too. */
export const familyParts = {
  name: line,
  synonymOf: v.nullable(line),
  synonyms: v.pipe(v.array(line), v.maxLength(mostRelatives)),
  subtags: relatives,
  metatags: relatives,
};
const family: v.GenericSchema<unknown, TagFamily> = v.strictObject(familyParts);

/** The family of a tag that came in a message, or NotUnderstood. */
export const parseFamily = (unknown: unknown): TagFamily => parse(family, unknown);
