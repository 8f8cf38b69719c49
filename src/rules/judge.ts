import type { Facts } from '@/model/facts';
import { actions, type Comparison, type Condition, type PlacedRule, type TextCondition } from '@/model/rule';
import type { Met, Verdict } from '@/model/verdict';
import { didWith, findOnShelves } from './asks-reader';
import { findExpression } from './expression';
import { Look, type Seen } from './look';
import { hasWords, likenessTo, longestPiece, normal } from './normal';
import { mostMs } from './patience';

/**
 * Of three values: null is "cannot be told", because AO3 hides the tags, because the reader's library could not be
 * asked, because an expression may run without end, or because expressions had all the time that they may take. What a
 * page never has is false.
 */
type Truth = boolean | null;

/**
 * What these rules say of a work. Of those that it meets, the ones of the highest priority decide; among them one
 * that says "show" wins, and else the strictest. `today` is "YYYY-MM-DD" where the reader is.
 */
export function judge(facts: Facts, rules: Iterable<PlacedRule>, today: string): Verdict {
  const { met, ...rest } = listMet(facts, rules, today);
  if (met.length === 0) return { action: null, because: [], ...rest };
  const highest = Math.max(...met.map(({ rule }) => rule.priority));
  const deciding = met.filter(({ rule }) => rule.priority === highest);
  if (deciding.some(({ rule }) => rule.action === 'show')) {
    return { action: null, because: [], ...rest };
  }
  const strictest = Math.max(...deciding.map(({ rule }) => actions.indexOf(rule.action)));
  deciding.sort((one, other) => actions.indexOf(other.rule.action) - actions.indexOf(one.rule.action));
  return { action: actions[strictest] ?? null, because: deciding, ...rest };
}

/** The rules that the work meets, whatever they make of it together, and those that cannot be told. */
export function listMet(
  facts: Facts,
  rules: Iterable<PlacedRule>,
  today: string,
): { met: Met[] } & Pick<Verdict, 'unsure' | 'slow'> {
  const look = new Look(facts, today);
  const { patience } = look;
  const met: Met[] = [];
  const unsure: PlacedRule[] = [];
  // A quarter of the time is no slowness of one of a thousand.
  let longest = mostMs / 4;
  let slow: PlacedRule | undefined;
  let seen: string[] = [];
  for (const rule of rules) {
    if (!holds(rule, facts, today)) continue;
    if (seen.length > 0) seen = [];
    const before = patience.spent;
    const truth = tell(rule.when, look, seen);
    const took = patience.spent - before;
    if (took > longest) [longest, slow] = [took, rule];
    if (truth) met.push({ rule, seen: [...new Set(seen)] });
    else if (truth === null) unsure.push(rule);
  }
  return slow && patience.isOver ? { met, unsure, slow } : { met, unsure };
}

function holds({ on, places, until, paused }: PlacedRule, { place }: Facts, today: string): boolean {
  if (!on || (until !== null && until < today) || (paused !== null && paused >= today)) return false;
  return places === null || places.includes(place);
}

function tell(condition: Condition, look: Look, seen: string[]): Truth {
  switch (condition.kind) {
    case 'all':
      return tellAll(condition.of, look, seen);
    case 'any':
      return tellAny(condition.of, look, seen);
    case 'not': {
      const truth = tell(condition.of, look, []);
      return truth === null ? null : !truth;
    }
    case 'text':
      return tellText(condition, look, seen);
    case 'number': {
      const value = look.number(condition.field);
      const is = value !== null && compare[condition.compare](value, condition.value);
      if (is) seen.push(`${condition.field} ${Math.round(value * 1000) / 1000}`);
      return is;
    }
    case 'flag': {
      const is = look.facts[condition.flag] === true;
      if (is) seen.push(condition.flag);
      return is;
    }
    case 'work':
      return look.facts.work !== null && condition.ids.includes(look.facts.work);
    case 'deed':
    case 'shelf':
      return tellOfReader(condition, look.facts, seen);
  }
}

type OfReader = Extract<Condition, { kind: 'deed' | 'shelf' }>;

/** What is no work (a series, a work on another site) stands on no shelf, and nobody can have read it here. */
function tellOfReader(condition: OfReader, { work, mark }: Facts, seen: string[]): Truth {
  if (work === null) return false;
  if (mark === null) return null;
  if (condition.kind === 'deed') {
    const did = didWith(mark, condition.deed);
    if (did) seen.push(condition.deed);
    return did;
  }
  const on = findOnShelves(mark, condition.shelves);
  seen.push(...on.map(({ name }) => `shelf ${name}`));
  return on.length > 0;
}

function tellAll(of: readonly Condition[], look: Look, seen: string[]): Truth {
  let truth: Truth = true;
  for (const each of of) {
    const told = tell(each, look, seen);
    if (told === false) return false;
    if (told === null) truth = null;
  }
  return truth;
}

function tellAny(of: readonly Condition[], look: Look, seen: string[]): Truth {
  let truth: Truth = false;
  for (const each of of) {
    const told = tell(each, look, seen);
    if (told === true) return true;
    if (told === null) truth = null;
  }
  return truth;
}

function tellText(condition: TextCondition, look: Look, seen: string[]): Truth {
  if (condition.refused) return null;
  const { patience } = look;
  const { matches, needs } = matcherOf(condition);
  const isExpression = condition.how === 'matches';
  let found = false;
  for (const text of look.textsWith(condition, needs)) {
    if (isExpression && patience.isOver) return found || null;
    if (!(isExpression ? patience.time(() => matches(text)) : matches(text))) continue;
    const kin = kinOf(condition, text);
    if (kin !== null) seen.push(`${text.shown} → ${kin}`);
    else seen.push(condition.field === 'summary' ? condition.values.join(', ') : text.shown);
    found = true;
  }
  return found || (look.hides(condition.field) ? null : false);
}

/** How a name belongs to the family of a tag of the condition; null where it does not, or is the tag itself. */
const kinOf = ({ kin }: TextCondition, text: Seen): string | null =>
  kin && Object.hasOwn(kin, text.normal) ? (kin[text.normal] ?? null) : null;

const compare: Record<Comparison, (value: number, limit: number) => boolean> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '=': (value, limit) => value === limit,
  '>=': (value, limit) => value >= limit,
  '>': (value, limit) => value > limit,
};

/** A condition about texts, made ready to be asked. */
interface Matcher {
  matches(text: Seen): boolean;
  /** Of these, one stands in every text that matches; null: that cannot be told. */
  needs: readonly string[] | null;
}

/** A condition is asked of every work on the page, and made ready once. */
const matchers = new WeakMap<TextCondition, Matcher>();

function matcherOf(condition: TextCondition): Matcher {
  const known = matchers.get(condition);
  if (known) return known;
  const values = condition.values.map(condition.how === 'matches' ? String : normal);
  const own = makeMatcher(condition.how, values);
  const matches = (text: Seen): boolean => own.matches(text) || kinOf(condition, text) !== null;
  const matcher = condition.kin ? { matches, needs: null } : own;
  matchers.set(condition, matcher);
  return matcher;
}

function makeMatcher(how: TextCondition['how'], values: readonly string[]): Matcher {
  switch (how) {
    case 'is':
      return { matches: (text) => values.includes(text.normal), needs: null };
    case 'has':
      return { matches: (text) => values.some((value) => hasWords(text.normal, value)), needs: values };
    case 'like': {
      const likenesses = values.map(likenessTo);
      return {
        matches: (text) => likenesses.some((isLike) => isLike(text.normal)),
        needs: values.map(longestPiece),
      };
    }
    case 'matches': {
      const expressions = values.flatMap((value) => findExpression(value) ?? []);
      return {
        matches: (text) => expressions.some((expression) => expression.test(text.normal)),
        needs: null,
      };
    }
  }
}
