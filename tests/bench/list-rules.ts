/** A file of rules that lists are judged by. */
export interface RuleLines {
  what: string;
  lines: string[];
  /** The ratio to the floor that we mean not to exceed. */
  goal: number;
}

/** So many rules that hide works by a tag: these tags, and others that no work has. */
export function exactRules(tags: readonly string[], count: number): RuleLines {
  const others = Array.from({ length: Math.max(0, count - tags.length) }, (_, at) => `No such tag ${at}`);
  const lines = [...tags, ...others].slice(0, count).map((tag) => `hide if tag is ${JSON.stringify(tag)}`);
  return { what: `${count.toLocaleString('en')} rules`, lines, goal: 1.5 };
}

/**
 * So many that besides ask what the reader did, for which a list has to ask the library. Whoever runs a bench has read
 * none of its works.
 */
export function readerRules(tags: readonly string[], count: number): RuleLines {
  const { what, lines } = exactRules(tags, count);
  return { what: `${what} about the reader`, lines: lines.map((line) => `${line} and not read`), goal: 1.5 };
}

/** A thousand rules as a reader might gather them: nine hundred by tag; patterns, counts and words of titles. */
export function mixedRules(tags: readonly string[]): RuleLines {
  const made = (length: number, write: (at: number) => string): string[] =>
    Array.from({ length }, (_, at) => write(at));
  const lines = [
    ...exactRules(tags, 900).lines,
    ...made(50, (at) => `dim if freeform like "*nothing ${at}*"`),
    ...made(30, (at) => `note if words < ${at} and not complete`),
    ...made(20, (at) => `collapse if title has "nowhere ${at}" or fandoms > 40`),
  ];
  return { what: '1,000 mixed rules', lines, goal: 3 };
}

/** What the floor knows of a file of rules: the tags by which it hides, as they are compared. */
export const exactTags = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => /^hide if tag is "(.*)"(?: and not read)?$/.exec(line)?.[1]?.toLowerCase() ?? []);
