import * as v from 'valibot';
import type { WorkId } from './ids';
import type { KnownFacts } from './known-work';
import { authors, count, language, line, many, ofChapter, ofWork, parse, position, whole } from './parse';
import { type Place, printsAround, quoteLetters } from './place';
import type { Stretch } from './stretch';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const prints = many(whole, printsAround);

export const place: v.GenericSchema<unknown, Place> = v.strictObject({
  chapter: v.nullable(ofChapter),
  position,
  paragraph: whole,
  paragraphs: whole,
  into: share,
  fraction: share,
  quote: v.strictObject({
    // A word that is longer than a quote is cut after its first letter, which with its marks may be longer still.
    text: v.pipe(v.string(), v.maxLength(2 * quoteLetters)),
    print: whole,
    before: prints,
    after: prints,
  }),
});

/** More than a day at once is a mistake, or a lie. */
const amount = v.pipe(whole, v.maxValue(24 * 60 * 60 * 1000));

export const knownFacts: v.GenericSchema<unknown, KnownFacts> = v.strictObject({
  title: line,
  authors,
  fandoms: many(line, 500),
  language,
  words: count,
  chaptersPosted: count,
  chaptersPlanned: count,
  complete: v.nullable(v.boolean()),
});

const stretch: v.GenericSchema<unknown, Stretch> = v.strictObject({
  work: ofWork,
  facts: v.nullable(knownFacts),
  place: v.nullable(place),
  words: amount,
  ms: amount,
});

/** What was read, as a message says it, or NotUnderstood. */
export const parseStretch = (unknown: unknown): Stretch => parse(stretch, unknown);

/** A work's id, or NotUnderstood. */
export const parseWorkId = (unknown: unknown): WorkId => parse(ofWork, unknown);
