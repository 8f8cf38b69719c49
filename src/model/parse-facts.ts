import * as v from 'valibot';
import type { SeenFacts } from './facts';
import { authors, count, day, language, line, many, ofUser, ofWork, parse, prose } from './parse';
import { places } from './rule';
import { tagKinds } from './work';

const names = many(line, 2_000);
const maybeSaid = v.nullable(v.boolean());
const maybeNames = v.nullable(names);

const seenFacts: v.GenericSchema<unknown, SeenFacts> = v.strictObject({
  work: ofWork,
  place: v.picklist(places),
  title: line,
  authors,
  userIds: many(ofUser, 500),
  anonymous: v.boolean(),
  restricted: maybeSaid,
  mine: maybeSaid,
  complete: maybeSaid,
  tags: v.strictObject(v.entriesFromList(tagKinds, names)),
  hiddenKinds: many(v.picklist(tagKinds), tagKinds.length),
  language,
  series: maybeNames,
  collections: maybeNames,
  summaryHtml: prose,
  words: count,
  chapters: count,
  kudos: count,
  hits: count,
  comments: count,
  bookmarks: count,
  updated: day,
});

const listed = many(seenFacts, 500);

/** What a list says of its works, for trying rules on them, or NotUnderstood. */
export const parseSeenFacts = (unknown: unknown): SeenFacts[] => parse(listed, unknown);
