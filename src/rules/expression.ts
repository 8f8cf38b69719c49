/** Why a regular expression is not taken. */
export type Refusal = 'too long' | 'not valid' | 'look-around' | 'back-reference' | 'nested' | 'too slow';

/** Characters: RELIABILITY of peers' rule files shows none longer that was not an attack or a list. */
const longestSource = 200;

/** In the worst case; a browser takes some milliseconds for so many steps. */
const mostSteps = 4_000_000;

/** The same with what is repeated a fixed number of times, which each way may have to go along before it fails. */
const mostFixedSteps = 8_000_000;

/** The expression, without regard to case, or null for one that does not compile. */
export function findExpression(source: string): RegExp | null {
  try {
    return new RegExp(source, 'iu');
  } catch {
    return null;
  }
}

/**
 * Why this expression may not be used on texts of up to `length` characters, or null where it may. A browser tries
 * ways through an expression one after another, so the number of ways in the worst case is what is judged: it can
 * be told from the expression when no repeated group holds a choice or another repetition.
 */
export function refuseExpression(source: string, length: number): Refusal | null {
  if (source.length > longestSource) return 'too long';
  if (/\(\?(?:<?[=!])/.test(withoutEscapes(source))) return 'look-around';
  if (/\\(?:[1-9]|k<)/.test(source.replaceAll('\\\\', ''))) return 'back-reference';
  if (!findExpression(source)) return 'not valid';
  const counted = countWays(withoutEscapes(source), length);
  if (counted === null) return 'nested';
  const steps = counted.ways * length;
  return steps > mostSteps || steps * counted.fixed > mostFixedSteps ? 'too slow' : null;
}

/** With one letter for each escaped character and each class, which cannot repeat or choose by themselves. */
function withoutEscapes(source: string): string {
  return source
    .replace(/\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)/gs, 'a')
    .replace(/\[[^\]]*\]/g, 'a');
}

interface Group {
  choices: number;
  ways: number;
  /** Holds a repetition, or a group that has a choice. */
  repeats: boolean;
}

/**
 * How many ways there are through an expression at most, from one place of the text, and how often a part of it is
 * repeated on every way; null for nested repetitions.
 */
function countWays(plain: string, length: number): { ways: number; fixed: number } | null {
  let fixed = 1;
  const open: Group[] = [{ choices: 1, ways: 1, repeats: false }];
  let closed: Group | null = null;
  for (const [part] of plain.matchAll(/\((?:\?(?::|<\w+>))?|\)|\||[*+?]\??|\{\d+(?:,\d*)?\}\??|./gs)) {
    const group = open.at(-1);
    if (!group) return null;
    const times = timesOf(part, length);
    if (times && closed && times.most > 1 && (closed.repeats || closed.choices > 1)) return null;
    closed = null;
    if (part === ')') closed = close(open);
    else if (part.startsWith('(')) open.push({ choices: 1, ways: 1, repeats: false });
    else if (part === '|') group.choices += 1;
    else if (times) {
      group.ways *= times.ways;
      fixed += times.least;
      group.repeats = true;
    }
  }
  const [whole] = open;
  return whole ? { ways: whole.ways * whole.choices, fixed } : null;
}

/** Takes the innermost group into the one around it. */
function close(open: Group[]): Group | null {
  const done = open.pop();
  const outer = open.at(-1);
  if (!done || !outer) return null;
  outer.ways *= done.ways * done.choices;
  outer.repeats ||= done.repeats || done.choices > 1;
  return done;
}

/** In how many ways a repetition can end, and how often it repeats at least and at most; null for what is none. */
function timesOf(part: string, length: number): { ways: number; least: number; most: number } | null {
  if (/^[*+]/.test(part)) return { ways: length, least: 0, most: length };
  if (part.startsWith('?')) return { ways: 2, least: 0, most: 1 };
  const [, low, comma, high] = /^\{(\d+)(,?)(\d*)\}/.exec(part) ?? [];
  if (low === undefined) return null;
  const least = Math.min(Number(low), length);
  const most = comma ? Math.min(high ? Number(high) : length, length) : least;
  return { ways: Math.max(1, most - least + 1), least, most };
}
