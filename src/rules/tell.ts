import type { Condition, TextCondition } from '@/model/rule';
import { didWith, findOnShelves } from './asks-reader';
import { leadsTo } from './explain';
import type { Look } from './look';
import { kinOf, matcherOf } from './matcher';

/**
 * Whether a condition holds: 1 it does, -1 it does not, 0 the page does not tell, and then no rule about it acts. Given
 * twice, for what AO3 hides by the reader's own preference, or the library could not be asked for: as it is at the least,
 * and as it may be at the most. An expression that was not asked may hold or not.
 */
type Truth = readonly [least: number, most: number];

const holds: Truth = [1, 1];
const fails: Truth = [-1, -1];
const untold: Truth = [0, 0];
const unseen: Truth = [-1, 1];

/** What of the work makes a condition hold is added to what the look has seen. */
export function tell(condition: Condition, look: Look): Truth {
  const { seen } = look;
  const before = seen.length;
  const truth = tellOf(condition, look);
  if (truth[0] < 1) seen.length = before;
  return truth;
}

function tellOf(condition: Condition, look: Look): Truth {
  const { facts, seen } = look;
  switch (condition.kind) {
    case 'all':
      return tellEach(condition.of, look, Math.min, -1);
    case 'any':
      return tellEach(condition.of, look, Math.max, 1);
    case 'not': {
      const [least, most] = tell(condition.of, look);
      return [-most, -least];
    }
    case 'text':
      return tellText(condition, look);
    case 'number':
      return tellNumber(condition, look);
    case 'flag': {
      const is = facts[condition.flag];
      if (is) seen.push(condition.flag);
      return is === null ? untold : sure(is);
    }
    case 'work':
      return sure(facts.work !== null && condition.ids.includes(facts.work));
    default:
      return tellOfReader(condition, look);
  }
}

const sure = (is: boolean): Truth => (is ? holds : fails);

/** Up to the first that decides for all of them: `end`. */
function tellEach(of: readonly Condition[], look: Look, pick: typeof Math.min, end: number): Truth {
  let [least, most] = [-end, -end];
  for (const each of of) {
    const truth = tell(each, look);
    least = pick(least, truth[0]);
    most = pick(most, truth[1]);
    if (least === end && most === end) break;
  }
  return [least, most];
}

/** What is no work (a series, a work on another site) stands on no shelf, and nobody can have read it here. */
function tellOfReader(
  condition: Extract<Condition, { kind: 'deed' | 'shelf' }>,
  { facts: { work, mark }, seen }: Look,
): Truth {
  if (work === null) return fails;
  if (mark === null) return unseen;
  const met =
    condition.kind === 'shelf'
      ? findOnShelves(mark, condition.shelves).map(({ name }) => `shelf ${name}`)
      : [condition.deed].filter((deed) => didWith(mark, deed));
  seen.push(...met);
  return sure(met.length > 0);
}

/** Where AO3 hides some of what is counted, there may be any number more. */
function tellNumber({ field, compare, value }: Extract<Condition, { kind: 'number' }>, look: Look): Truth {
  const number = look.number(field);
  if (number === null) return untold;
  const isSo = (of: number): boolean => compare.includes(of < value ? '<' : of > value ? '>' : '=');
  const is = isSo(number);
  if (look.hides(field) && (isSo(Math.max(number, value)) !== is || isSo(Infinity) !== is)) return unseen;
  if (is) look.seen.push(`${field} ${Math.round(number * 1000) / 1000}`);
  return sure(is);
}

function tellText(condition: TextCondition, look: Look): Truth {
  if (condition.refused) return unseen;
  const { patience, seen } = look;
  const { matches, needs } = matcherOf(condition);
  const isExpression = condition.how === 'matches';
  let found = false;
  for (const text of look.textsWith(condition, needs)) {
    if (isExpression && patience.isOver) return found ? holds : unseen;
    if (!(isExpression ? patience.time(() => matches(text)) : matches(text))) continue;
    const kin = kinOf(condition, text);
    if (kin !== undefined) seen.push(text.shown + leadsTo + kin);
    else seen.push(condition.field === 'summary' ? condition.values.join(', ') : text.shown);
    found = true;
  }
  return found ? holds : withoutAny(condition, look);
}

/** What to say of texts of which none matches. */
function withoutAny(condition: TextCondition, look: Look): Truth {
  if (look.hides(condition.field)) return unseen;
  return look.tells(condition) ? fails : untold;
}
