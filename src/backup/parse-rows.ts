import * as v from 'valibot';
import { type OwnVersion, ownTextNames } from '@/model/own-text';
import { parse, parseParts } from '@/model/parse';
import { familyParts } from '@/model/parse-family';
import { type Place, printsAround } from '@/model/place';
import { readingShelves } from '@/model/standing';
import { type TrackedFact, trackedFacts } from '@/model/tracked-fact';
import { parts, type View } from '@/model/work';
import {
  decisions,
  type FactVersion,
  type KeptChapters,
  type KeptChoices,
  type KeptFamily,
  type KeptWork,
  type MissingWork,
  type Sighting,
  type TextStamp,
} from '@/store/database';
import type { KeptText } from '@/store/stored-text';
import type { ForgottenDays, KeptDay, KeptKnownWork, KeptPlace, KeptStanding } from '@/store/vault';
import { type PackedPicture, packedPicture } from './pack-picture';
import { register, stamp } from './parse-stamp';

/**
 * The door of backup files: rows of the library as their lines hold them, or NotUnderstood. A file may come from
 * anywhere and say anything; what is not known is left behind, and nothing of the original is passed on.
 */

const { text, line, whole, time, ofWork, ofChapter, work, authors, contents, position } = parseParts;
const many = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));
const byKey = <Value extends v.GenericSchema>(value: Value) =>
  v.record(v.pipe(v.string(), v.maxLength(300)), value);

const maybe = <Value>(value: v.GenericSchema<unknown, Value>) => v.exactOptional(register(value));

const ofDay = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const standing: v.GenericSchema<unknown, KeptStanding> = v.object({
  work: ofWork,
  shelf: maybe(v.object({ name: v.nullable(v.picklist(readingShelves)), byHand: v.boolean() })),
  ownShelves: byKey(register(v.boolean())),
  rating: maybe(v.nullable(v.pipe(whole, v.minValue(1), v.maxValue(5)))),
  note: maybe(v.nullable(text(200_000))),
  timesRead: maybe(whole),
  finishes: v.exactOptional(v.record(v.union([v.literal('first'), ofDay]), stamp)),
  finishedAt: maybe(v.nullable(time)),
  visited: maybe(v.nullable(v.object({ times: whole, lastOn: ofDay }))),
  followed: maybe(v.boolean()),
  forgotten: maybe(v.literal(true)),
  v: v.literal(1),
});

const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const place: v.GenericSchema<unknown, Place> = v.object({
  chapter: v.nullable(ofChapter),
  position,
  paragraph: whole,
  paragraphs: whole,
  into: fraction,
  fraction,
  quote: v.object({
    text: line,
    print: whole,
    before: many(whole, printsAround),
    after: many(whole, printsAround),
  }),
});
const keptPlace: v.GenericSchema<unknown, KeptPlace> = v.object({
  work: ofWork,
  latest: register(place),
  furthest: register(place),
  v: v.literal(1),
});

const language = v.nullable(v.object({ code: v.nullable(line), name: line }));
const known: v.GenericSchema<unknown, KeptKnownWork> = v.object({
  work: ofWork,
  title: line,
  authors,
  fandoms: many(line, 2_000),
  language,
  words: v.nullable(whole),
  chaptersPosted: v.nullable(whole),
  chaptersPlanned: v.nullable(whole),
  complete: v.nullable(v.boolean()),
  seenAt: time,
  newChapters: v.exactOptional(many(v.object({ position, chapter: ofChapter }), 100)),
  v: v.literal(1),
});

const keptDay: v.GenericSchema<unknown, KeptDay> = v.object({
  day: ofDay,
  work: ofWork,
  device: v.pipe(v.string(), v.regex(/^[0-9a-z]{8}$/)),
  words: v.pipe(v.number(), v.minValue(0)),
  ms: v.pipe(v.number(), v.minValue(0)),
  since: v.exactOptional(stamp),
  v: v.literal(1),
});
const forgottenDays: v.GenericSchema<unknown, ForgottenDays> = v.record(ofDay, stamp);

/** `Shrinkage.key`: a number and a fingerprint for each chapter. */
const shrunk = text(1_000_000);
const factVersion: v.GenericSchema<unknown, FactVersion> = v.object({
  fact: v.picklist(Object.keys(trackedFacts) as TrackedFact[]),
  value: many(line, 2_000),
  asOf: time,
});
const keptWork: v.GenericSchema<unknown, KeptWork> = v.object({
  id: ofWork,
  work,
  asOf: v.object(v.entriesFromList(parts, v.exactOptional(time))),
  chaptersKept: whole,
  chaptersGone: v.exactOptional(whole),
  shrunk: v.exactOptional(shrunk),
  wasWhole: v.exactOptional(v.literal(true)),
  keptAt: time,
  changedAt: time,
  sortTitle: line,
  updatedOn: v.union([v.literal(''), v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))]),
  history: v.exactOptional(many(factVersion, 200)),
  absence: v.exactOptional(v.object({ kind: v.picklist(['missing', 'unrevealed']), at: time })),
  v: v.literal(1),
});

const view: v.GenericSchema<unknown, View> = v.picklist([
  'one-shot',
  'chapter',
  'entire',
  'html',
  'epub',
  'export',
]);
const key = v.pipe(v.string(), v.maxLength(200));
const sighting: v.GenericSchema<unknown, Sighting> = v.object({
  id: v.nullable(ofChapter),
  position,
  title: v.nullable(line),
  byline: v.nullable(authors),
  text: key,
  summary: v.nullable(key),
  notes: v.nullable(key),
  endNotes: v.nullable(key),
  seenAt: time,
  from: view,
});
const textStamp: v.GenericSchema<unknown, TextStamp> = v.object({
  from: view,
  readAt: time,
  markup: key,
  letters: whole,
  pictures: v.exactOptional(v.boolean()),
});
const ownVersion: v.GenericSchema<unknown, OwnVersion> = v.object({
  fact: v.picklist(ownTextNames),
  text: v.nullable(key),
  asOf: time,
});
const keptChapters: v.GenericSchema<unknown, KeptChapters> = v.object({
  work: ofWork,
  contents,
  contentsAsOf: v.nullable(time),
  sightings: many(sighting, 100_000),
  stamps: byKey(textStamp),
  ownTexts: v.exactOptional(many(ownVersion, 100_000)),
  v: v.literal(1),
});
const keptText: v.GenericSchema<unknown, KeptText> = v.object({
  work: ofWork,
  text: key,
  html: text(6_000_000),
  v: v.literal(1),
});
const keptChoices: v.GenericSchema<unknown, KeptChoices> = v.object({
  work: ofWork,
  texts: byKey(key),
  read: byKey(key),
  toldAsOf: v.object(v.entriesFromList(parts, v.exactOptional(time))),
  goneInPlace: v.boolean(),
  settled: v.nullable(shrunk),
  creatorStyle: v.boolean(),
  // Rows from before these were decided do not have them.
  upToDate: v.optional(v.boolean(), false),
  withCookies: v.optional(v.boolean(), false),
  decidedAt: v.exactOptional(v.object(v.entriesFromList(decisions, v.exactOptional(time)))),
  v: v.literal(1),
});

const missing: v.GenericSchema<unknown, MissingWork> = v.object({
  work: ofWork,
  title: line,
  authors,
  v: v.literal(1),
});

const keptFamily: v.GenericSchema<unknown, KeptFamily> = v.object({
  ...familyParts,
  key: line,
  learnedAt: time,
  v: v.literal(1),
});

/** What the reader set up: settings by name, and their rules as they wrote them. */
export interface KeptSetup {
  settings: Record<string, unknown>;
  rules: string;
}
const setup: v.GenericSchema<unknown, KeptSetup> = v.object({
  settings: byKey(v.unknown()),
  rules: text(5_000_000),
});

/** One line of a backup file. */
export type BackupRow =
  | { kind: 'setup'; row: KeptSetup }
  | { kind: 'standing'; row: KeptStanding }
  | { kind: 'place'; row: KeptPlace }
  | { kind: 'known'; row: KeptKnownWork }
  | { kind: 'forgotten-days'; row: ForgottenDays }
  | { kind: 'day'; row: KeptDay }
  | { kind: 'family'; row: KeptFamily }
  | { kind: 'missing'; row: MissingWork }
  | { kind: 'work'; row: KeptWork }
  | { kind: 'chapters'; row: KeptChapters }
  | { kind: 'choices'; row: KeptChoices }
  | { kind: 'text'; row: KeptText }
  | { kind: 'picture'; row: PackedPicture };

const anyRow: v.GenericSchema<unknown, BackupRow> = v.variant('kind', [
  v.object({ kind: v.literal('setup'), row: setup }),
  v.object({ kind: v.literal('standing'), row: standing }),
  v.object({ kind: v.literal('place'), row: keptPlace }),
  v.object({ kind: v.literal('known'), row: known }),
  v.object({ kind: v.literal('forgotten-days'), row: forgottenDays }),
  v.object({ kind: v.literal('day'), row: keptDay }),
  v.object({ kind: v.literal('family'), row: keptFamily }),
  v.object({ kind: v.literal('missing'), row: missing }),
  v.object({ kind: v.literal('work'), row: keptWork }),
  v.object({ kind: v.literal('chapters'), row: keptChapters }),
  v.object({ kind: v.literal('choices'), row: keptChoices }),
  v.object({ kind: v.literal('text'), row: keptText }),
  v.object({ kind: v.literal('picture'), row: packedPicture }),
]);

/** A line of a backup file, read as JSON, or NotUnderstood. */
export const parseBackupRow = (unknown: unknown): BackupRow => parse(anyRow, unknown);
