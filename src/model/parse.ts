import * as v from 'valibot';
import { type Absent, absences } from './absent';
import { type ChapterId, chapterId, seriesId, userId, workId } from './ids';
import type { Queueing } from './job';
import type { Picked } from './picked';
import type { ChapterRecord, WorkRecord } from './record';
import { type Action, actions } from './rule';
import type { SeenWork } from './seen-work';
import { type Chapter, parts, tagKinds, type Work, type WorkReading, type WorkShown } from './work';

/** Unknown data that is not what it should be. `path` names the place: "work.series.0.name". */
export class NotUnderstood extends Error {
  readonly path: string;

  constructor(path: string, expected: string) {
    super(`Not understood: ${path || 'the whole'} (${expected})`);
    this.name = 'NotUnderstood';
    this.path = path;
  }
}

// AO3's own limits (title 255, tag 150, summary 1,250, notes 5,000, chapter 510,000 characters) with room for what
// writing as HTML adds, for works from before a limit, and for other people's scripts on the page.
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
export const line = text(2_000);
export const prose = v.nullable(text(200_000));
const chapterText = text(6_000_000);
const maybeLine = v.nullable(line);
export const many = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));

export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const count = v.nullable(whole);
export const day = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)));
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
export const ofWork = v.pipe(
  number,
  v.transform((id) => workId(id)),
);
export const ofChapter = v.pipe(
  number,
  v.transform((id) => chapterId(id)),
);
export const ofSeries = v.pipe(
  number,
  v.transform((id) => seriesId(id)),
);
export const ofUser = v.pipe(
  number,
  v.transform((id) => userId(id)),
);
const tags = many(line, 2_000);

const author = v.strictObject({
  login: maybeLine,
  pseud: line,
  archivedBy: v.exactOptional(v.strictObject({ login: line, pseud: line })),
});
export const authors = many(author, 500);

const related = many(
  v.strictObject({ url: maybeLine, title: maybeLine, authors, restricted: v.boolean(), language: maybeLine }),
  5_000,
);

export const language = v.nullable(v.strictObject({ code: maybeLine, name: line }));

const work: v.GenericSchema<unknown, Work> = v.strictObject({
  id: ofWork,
  title: line,
  authors,
  anonymous: v.boolean(),
  restricted: v.nullable(v.boolean()),
  rating: maybeLine,
  warnings: tags,
  categories: tags,
  fandoms: tags,
  relationships: tags,
  characters: tags,
  freeforms: tags,
  hiddenKinds: many(v.picklist(tagKinds), tagKinds.length),
  language,
  series: many(v.strictObject({ id: ofSeries, name: line, part: count }), 500),
  collections: many(v.strictObject({ name: line, title: line }), 2_000),
  gifts: many(v.strictObject({ name: line, login: maybeLine }), 2_000),
  published: day,
  updated: day,
  complete: v.nullable(v.boolean()),
  words: count,
  chaptersPosted: count,
  chaptersPlanned: count,
  kudos: count,
  comments: count,
  bookmarks: count,
  hits: count,
  summaryHtml: prose,
  notesHtml: prose,
  endNotesHtml: prose,
  inspiredBy: related,
  translationOf: related,
  translations: related,
  inspiredWorks: related,
  skinCss: v.nullable(text(2_000_000)),
});

export const position = v.pipe(number, v.maxValue(100_000));
const chapter: v.GenericSchema<unknown, Chapter> = v.strictObject({
  id: v.nullable(ofChapter),
  position,
  title: maybeLine,
  byline: v.nullable(authors),
  summaryHtml: prose,
  notesHtml: prose,
  html: chapterText,
  endNotesHtml: prose,
});
const chapters = many(chapter, 20_000);

const contents = v.nullable(many(v.strictObject({ id: ofChapter, position, title: maybeLine }), 20_000));
const workReading: v.GenericSchema<unknown, WorkReading> = v.strictObject({
  view: v.picklist(['one-shot', 'chapter', 'entire', 'html', 'epub']),
  shows: many(v.picklist(parts), parts.length),
  work,
  chapters,
  contents,
  oddities: many(line, 500),
});

const workShown: v.GenericSchema<unknown, WorkShown> = v.strictObject({
  work,
  shows: many(v.picklist(parts), parts.length),
  mine: v.nullable(v.boolean()),
});

const time = v.pipe(v.number(), v.safeInteger());
const workRecord: v.GenericSchema<unknown, WorkRecord> = v.strictObject({
  v: v.literal(1),
  work,
  asOf: v.strictObject(v.entriesFromList(parts, v.exactOptional(time))),
  contents,
  contentsAsOf: v.nullable(time),
  chapters: v.pipe(whole, v.maxValue(20_000)),
});
const chapterRecord: v.GenericSchema<unknown, ChapterRecord> = v.strictObject({
  id: v.nullable(ofChapter),
  position,
  title: maybeLine,
  byline: v.nullable(authors),
  seenAt: time,
});

const workIds = many(ofWork, 200);

export const seenWork: v.GenericSchema<unknown, SeenWork> = v.strictObject({
  work: ofWork,
  title: line,
  restricted: v.nullable(v.boolean()),
  chaptersPosted: count,
  updatedOn: day,
  updatedAt: count,
});
const seenWorks = many(seenWork, 500);

const queueing: v.GenericSchema<unknown, Queueing> = v.strictObject({
  works: seenWorks,
  task: v.picklist(['keep', 'check']),
  sure: v.boolean(),
});

const tagKind = v.picklist(tagKinds);
const picked: v.GenericSchema<unknown, Picked> = v.variant('kind', [
  v.strictObject({ kind: v.literal('tag'), tag: line, tagKind: v.nullable(tagKind) }),
  v.strictObject({ kind: v.literal('author'), login: line, userId: v.nullable(ofUser) }),
  v.strictObject({ kind: v.literal('work'), work: ofWork }),
  v.strictObject({ kind: v.literal('series'), series: line }),
]);
const ruleAsked: v.GenericSchema<unknown, { picked: Picked; action: Action }> = v.strictObject({
  picked,
  action: v.picklist(actions),
});

const absent: v.GenericSchema<unknown, Absent> = v.strictObject({ work: ofWork, kind: v.picklist(absences) });
const placeAsked = v.strictObject({ work: ofWork, chapter: v.nullable(ofChapter) });

/** Pieces of what is known of works, for the parsers of files that hold more than a message may (backup/parse-rows). */
export const parseParts = {
  text,
  line,
  whole,
  time,
  day,
  ofWork,
  ofChapter,
  work,
  authors,
  contents,
  position,
};

/** A reading that came in a message, or NotUnderstood. Unknown keys are refused; nothing of the original is passed on. */
export const parseWorkReading = (unknown: unknown): WorkReading => parse(workReading, unknown);

/** The facts of a work that came in a message, or NotUnderstood. */
export const parseWorkShown = (unknown: unknown): WorkShown => parse(workShown, unknown);

/** What a rule is to be made of, or NotUnderstood. */
export const parseRuleAsked = (unknown: unknown) => parse(ruleAsked, unknown);

/** Chapters that came in a message, or NotUnderstood. */
export const parseChapters = (unknown: unknown): Chapter[] => parse(chapters, unknown);

/** What a file of ours says of a work, as JSON, or NotUnderstood (also for what is no JSON). */
export const parseWorkRecord = (json: string): WorkRecord => parse(workRecord, parseJson(json));

/** The same of a chapter. */
export const parseChapterRecord = (json: string): ChapterRecord => parse(chapterRecord, parseJson(json));

/** At most 200 works' ids, or NotUnderstood. */
export const parseWorkIds = (unknown: unknown) => parse(workIds, unknown);

/** A work that AO3 does not show, or NotUnderstood. */
export const parseAbsent = (unknown: unknown): Absent => parse(absent, unknown);

/** A chapter's id, or NotUnderstood. */
export const parseChapterId = (unknown: unknown): ChapterId => parse(ofChapter, unknown);

/** A work, and a chapter of it or null, or NotUnderstood. */
export const parsePlaceAsked = (unknown: unknown) => parse(placeAsked, unknown);

/** What is to be queued, or NotUnderstood. */
export const parseQueueing = (unknown: unknown): Queueing => parse(queueing, unknown);

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new NotUnderstood('', 'expected JSON');
  }
}

/** What the schema makes of it, or NotUnderstood. For the doors in files of their own beside this one. */
export function parse<Parsed>(schema: v.GenericSchema<unknown, Parsed>, unknown: unknown): Parsed {
  const result = v.safeParse(schema, unknown, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new NotUnderstood(v.getDotPath(issue) ?? '', `expected ${issue.expected ?? issue.type}`);
}
