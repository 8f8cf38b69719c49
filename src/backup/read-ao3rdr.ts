import * as v from 'valibot';
import { findToolTime, findToolWork, readEntries, type ToolFact, type ToolFile } from './tool-fact';

const file = v.object({ ficdict: v.record(v.string(), v.unknown()) });
const amount = v.nullish(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d+$/), v.transform(Number))]),
  0,
);
/** In seconds. */
const time = v.nullish(v.number());
const article = v.object({
  ao3id: v.union([v.string(), v.number()]),
  rating: amount,
  rating__ts: time,
  read: amount,
  read__ts: time,
  deleted: v.nullish(v.boolean()),
  chapters: v.nullish(v.object({ published: amount, complete: v.nullish(v.boolean()) })),
});

/**
 * The export of AO3rdr (darthkrallt/AO3rdr, src/background.js and src/article.js): works by id, with a rating of 1, 3 or
 * 5, or -1 for what is to be hidden, and how many chapters were read. What was deleted there says nothing.
 */
export function readAo3rdr(json: unknown): ToolFile | null {
  const { success, output } = v.safeParse(file, json);
  if (!success) return null;
  return { from: 'ao3rdr', ...readEntries(Object.values(output.ficdict), readArticle) };
}

function readArticle(entry: unknown): ToolFact[] | null {
  const { success, output } = v.safeParse(article, entry);
  const work = success ? findToolWork(output.ao3id) : null;
  return success && work !== null ? factsOf(output).map((fact) => ({ work, ...fact })) : null;
}

function factsOf(told: v.InferOutput<typeof article>): Omit<ToolFact, 'work'>[] {
  const { rating, read, chapters, deleted } = told;
  if (deleted) return [];
  const facts: Omit<ToolFact, 'work'>[] = [];
  const ratedAt = findToolTime((told.rating__ts ?? 0) * 1000);
  const [stars, done, posted] = [rating ?? 0, read ?? 0, chapters?.published ?? 0];
  if (stars === -1) facts.push({ at: ratedAt, shelf: 'dropped' });
  if (stars >= 1 && stars <= 5) facts.push({ at: ratedAt, rating: stars });
  if (done > 0) {
    const atEnd = posted > 0 && done >= posted;
    const shelf = !atEnd ? 'reading' : chapters?.complete ? 'finished' : 'waiting';
    facts.push({ at: findToolTime((told.read__ts ?? 0) * 1000), shelf });
  }
  return facts;
}
