import { actions, type PlacedRule, places, type Rule, type RulePlace } from '@/model/rule';
import { Mistake } from './mistake';
import { parseCondition, parseList } from './parse-condition';
import { Tokens } from './tokens';

/**
 * Reads rules from plain text, one a line. Empty lines and those that begin with "#" are the reader's own. A line
 * with a mistake is left out and named; the others hold.
 */
export function parseRules(text: string): { rules: PlacedRule[]; mistakes: Mistake[] } {
  const rules: PlacedRule[] = [];
  const mistakes: Mistake[] = [];
  for (const [line, source] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(source)) continue;
    try {
      rules.push({ ...parseRule(new Tokens(source, line + 1)), line });
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      mistakes.push(error);
    }
  }
  return { rules, mistakes };
}

function parseRule(tokens: Tokens): Rule {
  const on = !tokens.takes('off');
  const action = tokens.takesOneOf(actions);
  if (!action) throw tokens.mistake('action');
  if (!tokens.takes('if')) throw tokens.mistake('if');
  const rule: Rule = {
    ...{ on, action, when: parseCondition(tokens) },
    ...{ places: null, until: null, paused: null, priority: 0, reason: null },
  };
  while (takesEnding(tokens, rule)) {
    // Endings come in any order.
  }
  if (tokens.peek().kind !== 'end') throw tokens.mistake('end');
  return rule;
}

function takesEnding(tokens: Tokens, rule: Rule): boolean {
  if (tokens.takes('on')) rule.places = parseList(tokens, () => takePlace(tokens));
  else if (tokens.takes('paused until')) rule.paused = takeDay(tokens);
  else if (tokens.takes('until')) rule.until = takeDay(tokens);
  else if (tokens.takes('priority')) {
    const token = tokens.take('number', 'number');
    rule.priority = Number(token.text);
    if (!(Number.isInteger(rule.priority) && rule.priority <= 9)) throw tokens.mistake('number', token);
  } else if (tokens.takes('because')) rule.reason = tokens.take('text', 'text').text;
  else return false;
  return true;
}

function takePlace(tokens: Tokens): RulePlace {
  const place = tokens.takesOneOf(places);
  if (!place) throw tokens.mistake('place');
  return place;
}

function takeDay(tokens: Tokens): string {
  const token = tokens.take('day', 'day');
  if (Number.isNaN(Date.parse(token.text))) throw tokens.mistake('day', token);
  return token.text;
}
