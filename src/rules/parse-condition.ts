import {
  type Condition,
  comparisons,
  deeds,
  flags,
  hows,
  numberFields,
  reaches,
  type TextCondition,
  textFields,
} from '@/model/rule';
import { readingShelves, type Shelf } from '@/model/standing';
import { allConditions, anyCondition } from './conditions';
import { refuseExpression } from './expression';
import { isTagField, longest, longestName } from './look';
import type { Tokens } from './tokens';

/** "A and B or C unless D", up to what is no condition any more. Throws Mistake. */
export function parseCondition(tokens: Tokens): Condition {
  const when = parseAny(tokens);
  return tokens.takes('unless') ? allConditions([when, { kind: 'not', of: parseAny(tokens) }]) : when;
}

function parseAny(tokens: Tokens): Condition {
  const of = [parseAll(tokens)];
  while (tokens.takes('or')) of.push(parseAll(tokens));
  return anyCondition(of);
}

function parseAll(tokens: Tokens): Condition {
  const of = [parseOne(tokens)];
  while (tokens.takes('and')) of.push(parseOne(tokens));
  return allConditions(of);
}

function parseOne(tokens: Tokens): Condition {
  if (tokens.takes('not')) return { kind: 'not', of: parseOne(tokens) };
  if (tokens.takes('(')) {
    const inner = parseAny(tokens);
    if (!tokens.takes(')')) throw tokens.mistake('bracket');
    return inner;
  }
  if (tokens.takes('work is')) {
    return { kind: 'work', ids: parseList(tokens, () => Number(tokens.take('number', 'number').text)) };
  }
  if (tokens.takes('shelf is')) return { kind: 'shelf', shelves: parseList(tokens, () => takeShelf(tokens)) };
  const deed = tokens.takesOneOf(deeds);
  if (deed) return { kind: 'deed', deed };
  const counted = tokens.takesOneOf(numberFields);
  if (counted) {
    const compare = tokens.takesOneOf([...comparisons].sort((one, other) => other.length - one.length));
    if (!compare) throw tokens.mistake('comparison');
    return { kind: 'number', field: counted, compare, value: Number(tokens.take('number', 'number').text) };
  }
  const flag = tokens.takesOneOf(flags);
  if (flag) return { kind: 'flag', flag };
  return parseText(tokens);
}

function takeShelf(tokens: Tokens): Shelf {
  const name = tokens.takesOneOf(readingShelves);
  return name ? { kind: 'reading', name } : { kind: 'own', name: tokens.take('text', 'shelf').text };
}

function parseText(tokens: Tokens): Condition {
  const field = tokens.takesOneOf(textFields);
  if (!field) throw tokens.mistake('condition');
  const how = tokens.takesOneOf(hows);
  if (!how) throw tokens.mistake('how');
  const values = parseList(tokens, () => {
    if (how !== 'matches') return tokens.take('text', 'text').text;
    const token = tokens.take('expression', 'expression');
    const refused = refuseExpression(token.text, longest[field] ?? longestName);
    if (refused) throw tokens.mistake(refused, token);
    return token.text;
  });
  const first = tokens.takes('in first') ? Number(tokens.take('number', 'number').text) : null;
  const condition: TextCondition = { kind: 'text', field, how, values, first };
  const at = tokens.peek();
  const reach = reaches.find((one) => tokens.takes(`with ${one}`));
  if (!reach) return condition;
  if (how !== 'is' || !isTagField(field)) throw tokens.mistake('no family', at);
  return { ...condition, reach };
}

/** One or more, with commas between. */
export function parseList<Item>(tokens: Tokens, parse: () => Item): Item[] {
  const items = [parse()];
  while (tokens.takes(',')) items.push(parse());
  return items;
}
