import * as v from 'valibot';
import type { ListQueueing } from './list-job';
import { line, many, parse, position, seenWork, whole } from './parse';

/** Of AO3's own host: neither "//host" nor "/\host". The page is added to it. */
const listPath = v.pipe(v.string(), v.maxLength(2_000), v.regex(/^\/[^/\\\s#][^\\\s#]*$/));

const listQueueing: v.GenericSchema<unknown, ListQueueing> = v.strictObject({
  path: listPath,
  title: line,
  page: position,
  pages: position,
  works: many(seenWork, 500),
  unrevealed: whole,
  unread: whole,
  sure: v.boolean(),
});

/** The list that is to be queued, or NotUnderstood. */
export const parseListQueueing = (unknown: unknown): ListQueueing => parse(listQueueing, unknown);
