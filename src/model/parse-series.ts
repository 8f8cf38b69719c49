import * as v from 'valibot';
import type { Series } from './listing';
import { authors, count, day, line, ofSeries, parse, prose } from './parse';

const series: v.GenericSchema<unknown, Series> = v.strictObject({
  id: v.nullable(ofSeries),
  title: line,
  authors,
  anonymous: v.boolean(),
  restricted: v.boolean(),
  begun: day,
  updated: day,
  descriptionHtml: prose,
  notesHtml: prose,
  words: count,
  works: count,
  complete: v.nullable(v.boolean()),
  bookmarks: count,
});

/** The facts of a series that came in a message, or NotUnderstood. */
export const parseSeries = (unknown: unknown): Series => parse(series, unknown);
