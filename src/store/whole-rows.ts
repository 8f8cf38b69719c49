import type { Place, Quote } from '@/model/place';
import { findStamp, type Register } from '@/model/stamp';
import { readingShelves, type Standing } from '@/model/standing';
import type { Author } from '@/model/work';
import type { KeptKnownWork, KeptPlace, KeptStanding } from './vault';

/*
 * Rows of the vault are as we wrote them, unless something was damaged. What is not is as good as not there: it costs its
 * own work what it held, and no other work anything, and the next that is written of the work replaces it.
 */

const fieldsOf = (value: unknown): Record<string, unknown> => Object(value);
/** Spread, because `every` passes over places of a list where nothing is. */
const isListOf = (value: unknown, isEach: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && [...value].every(isEach);
const isStamp = (value: unknown): boolean => typeof value === 'string' && findStamp(value) !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => Number.isFinite(value);
const isTruth = (value: unknown): boolean => typeof value === 'boolean';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isNumberOrNull = (value: unknown): boolean => value === null || isNumber(value);

/** What a row that may be damaged is known to have. */
type Unsure<Row> = Partial<Record<keyof Row, unknown>>;

/** Whether both places of a work are there. */
export const isWholePlaces = (row: Unsure<KeptPlace> | undefined): row is KeptPlace =>
  row !== undefined && isPlaceSince(row.latest) && isPlaceSince(row.furthest);

/** Whether this is a place, and since when. */
export const isPlaceSince = (unknown: unknown): unknown is Register<Place> => isRegister(unknown, isPlace);

/** Whether a work can be recognised by this. */
export function isWholeKnown(row: Unsure<KeptKnownWork> | undefined): row is KeptKnownWork {
  if (row === undefined) return false;
  const { title, authors, fandoms, language, newChapters = [] } = row;
  const { words, chaptersPosted, chaptersPlanned, complete, seenAt } = row;
  return (
    isText(title) &&
    isListOf(authors, isAuthor) &&
    isListOf(fandoms, isText) &&
    (language === null || isText(fieldsOf(language).name)) &&
    [words, chaptersPosted, chaptersPlanned].every(isNumberOrNull) &&
    (complete === null || isTruth(complete)) &&
    isNumber(seenAt) &&
    isListOf(newChapters, (each) => isNumber(fieldsOf(each).position) && isNumber(fieldsOf(each).chapter))
  );
}

/** What of a standing is whole, as if the rest had never been said. */
export function wholeStanding(row: KeptStanding): KeptStanding {
  const whole = { ...row, ownShelves: keep(row.ownShelves, (each) => isRegister(each, isTruth)) };
  if ('finishes' in row) whole.finishes = keep(row.finishes, isStamp);
  for (const fact of facts) if (!isRegister(row[fact], saids[fact])) delete whole[fact];
  return whole;
}

type Fact = keyof Omit<Standing, 'work' | 'ownShelves' | 'finishes'>;

/** What may be said of each fact. */
const saids: Record<Fact, (value: unknown) => boolean> = {
  shelf: (value) => {
    const { name } = fieldsOf(value);
    return name === null || readingShelves.some((each) => each === name);
  },
  rating: isNumberOrNull,
  note: isTextOrNull,
  timesRead: isNumber,
  finishedAt: isNumberOrNull,
  visited: (value) => value === null || (isNumber(fieldsOf(value).times) && isText(fieldsOf(value).lastOn)),
  followed: isTruth,
  forgotten: isTruth,
};
const facts = Object.keys(saids) as Fact[];

function isPlace(value: unknown): boolean {
  const place: Unsure<Place> = fieldsOf(value);
  const { text, print, before, after }: Unsure<Quote> = fieldsOf(place.quote);
  const { chapter, position, paragraph, paragraphs, into, fraction } = place;
  return (
    isNumberOrNull(chapter) &&
    [position, paragraph, paragraphs, into, fraction, print].every(isNumber) &&
    isText(text) &&
    [before, after].every((prints) => isListOf(prints, isNumber))
  );
}

function isAuthor(value: unknown): boolean {
  const { login, pseud }: Unsure<Author> = fieldsOf(value);
  return isTextOrNull(login) && isText(pseud);
}

function isRegister(unknown: unknown, isValue: (value: unknown) => boolean): boolean {
  const { value, at } = fieldsOf(unknown);
  return isStamp(at) && isValue(value);
}

/** Those of named things that are whole. */
const keep = <Value>(
  all: Record<string, Value> | undefined,
  isWhole: (value: unknown) => boolean,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(all ?? {}).filter(([, value]) => isWhole(value)));
