import type { TagFamily } from '@/model/family';
import type { Condition, PlacedRule, ReadyRules } from '@/model/rule';
import { asksReader } from './asks-reader';
import { type Leaf, listLeaves, mapLeaves, withoutExceptions } from './conditions';
import { refuseExpression } from './expression';
import { Families } from './families';
import { isTagField } from './look';
import { writeNameIndex } from './name-index';
import { normal } from './normal';
import { listExpressions } from './try-expression';
import { writeCondition } from './write-rule';

/**
 * Makes rules ready for pages. Done once, when they are edited. Of most rules some name tells that a work cannot
 * meet them: it does not have it. They are written into an index of these names, and the page never reads the
 * others. `families`: of tags, so that a page needs to look up nothing more.
 */
export function compileRules(rules: readonly PlacedRule[], families: readonly TagFamily[] = []): ReadyRules {
  const known = new Families(families);
  let written = '';
  const byName = new Map<string, number[]>();
  const always: number[] = [];
  for (const { says: _said, asks: _asked, ...bare } of rules) {
    const rule: PlacedRule = { ...bare, when: mapLeaves(known.withKin(bare.when), withRefusal) };
    if (asksReader(rule.when)) rule.asks = true;
    if (!rule.reason && isMute(rule.when)) rule.says = inShort(rule.when);
    const at = written.length;
    written += `${JSON.stringify(rule)}\n`;
    if (!rule.on) continue;
    const names = namesFor(rule.when);
    if (names === null) always.push(at);
    else for (const name of new Set(names)) byName.set(name, [...(byName.get(name) ?? []), at]);
  }
  const on = rules.filter((rule) => rule.on);
  return {
    ...writeNameIndex(byName),
    rules: written,
    always,
    namesOthers: on.some(({ when }) => listLeaves(when).some(namesOther)),
    covers: on.some(({ action }) => action === 'hide' || action === 'collapse'),
    gates: on.some(({ action }) => action === 'gate'),
    asksReader: on.some(({ when }) => asksReader(when)),
  };
}

const namesOther = (leaf: Leaf): boolean =>
  leaf.kind === 'work' || (leaf.kind === 'text' && leaf.field === 'author');

/**
 * Marks expressions that would not be taken where rules are written. No such rule comes in there; but a version of Dogear
 * that took more may have kept some, and a page could not stop them once they run.
 */
function withRefusal(leaf: Leaf): Leaf {
  if (leaf.kind !== 'text') return leaf;
  const { refused: _before, ...bare } = leaf;
  const isRefused = listExpressions(bare).some(({ source, length }) => refuseExpression(source, length));
  return isRefused ? { ...bare, refused: true } : bare;
}

/** Whether a work may meet the condition by nothing that could be named: by what it is not, or by its number. */
function isMute(condition: Condition): boolean {
  if (condition.kind === 'all') return condition.of.every(isMute);
  if (condition.kind === 'any') return condition.of.some(isMute);
  return condition.kind === 'not' || condition.kind === 'work';
}

/** Characters of a condition that are said of it. */
const mostSaid = 80;

function inShort(when: Condition): string {
  const said = writeCondition(withoutExceptions(when));
  return said.length > mostSaid ? `${[...said].slice(0, mostSaid).join('')}…` : said;
}

/** Stands among the names of a work of which AO3 hides tags. */
export const hiddenName = '\u0001hidden';

/** Names of which a work that meets the condition, or may meet it, has at least one; null where no name tells. */
function namesFor(condition: Condition): string[] | null {
  switch (condition.kind) {
    case 'all': {
      const named = condition.of.map(namesFor).filter((names) => names !== null);
      return named.sort((one, other) => one.length - other.length)[0] ?? null;
    }
    case 'any': {
      const named = condition.of.map(namesFor);
      return named.some((names) => names === null) ? null : named.flatMap((names) => names ?? []);
    }
    case 'work':
      return condition.ids.map((id) => `work-${id}`);
    case 'text': {
      if (condition.how !== 'is') return null;
      const names = condition.values.map(normal);
      if (isTagField(condition.field)) {
        return [...names, ...Object.keys(condition.kin ?? {}), hiddenName];
      }
      return condition.field === 'author' ? names.map((name) => name.replace(/^#/, 'user-')) : null;
    }
    default:
      return null;
  }
}
