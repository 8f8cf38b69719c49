import type { Condition, Rule } from '@/model/rule';
import type { Shelf } from '@/model/standing';

/** A rule as the sentence that `parseRules` reads again: one line, without its end. */
export function writeRule(rule: Rule): string {
  const { on, action, when, places, until, paused, priority, reason } = rule;
  return [
    ...(on ? [] : ['off']),
    action,
    'if',
    writeCondition(when),
    ...(places ? [`on ${places.join(', ')}`] : []),
    ...(until ? [`until ${until}`] : []),
    ...(paused ? [`paused until ${paused}`] : []),
    ...(priority > 0 ? [`priority ${priority}`] : []),
    ...(reason === null ? [] : [`because ${quote(reason)}`]),
  ].join(' ');
}

/** "A unless B" where the last of several conditions is a "not". */
export function writeCondition(when: Condition): string {
  const last = when.kind === 'all' ? when.of.at(-1) : undefined;
  if (when.kind !== 'all' || last?.kind !== 'not') return write(when);
  const rest = when.of.slice(0, -1);
  const [only] = rest;
  // With a single one before it, an "or" needs no brackets: "unless" is said of all that stands before.
  const before = only && rest.length === 1 ? write(only) : rest.map(bracketed).join(' and ');
  return `${before} unless ${write(last.of)}`;
}

function write(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return condition.of.map(bracketed).join(' and ');
    case 'any':
      return condition.of.map(bracketed).join(' or ');
    case 'not':
      return `not ${bracketed(condition.of)}`;
    case 'text': {
      const { field, how, values, first, reach } = condition;
      const said = values.map((value) => (how === 'matches' ? writeExpression(value) : quote(value)));
      const where = first === null ? '' : ` in first ${first}`;
      return `${field} ${how} ${said.join(', ')}${where}${reach ? ` with ${reach}` : ''}`;
    }
    case 'number':
      return `${condition.field} ${condition.compare} ${condition.value}`;
    case 'flag':
      return condition.flag;
    case 'work':
      return `work is ${condition.ids.join(', ')}`;
    case 'deed':
      return condition.deed;
    case 'shelf':
      return `shelf is ${condition.shelves.map(writeShelf).join(', ')}`;
  }
}

/** A shelf of the reader's own is a name, and never taken for one of those that everybody has. */
const writeShelf = ({ kind, name }: Shelf): string => (kind === 'own' ? quote(name) : name);

const bracketed = (condition: Condition): string =>
  condition.kind === 'all' || condition.kind === 'any' ? `(${write(condition)})` : write(condition);

/** A rule is one line: what would end it, or is seen by nobody, is a space. */
const quote = (text: string): string =>
  `"${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/["\\]/g, '\\$&')}"`;

/** Between slashes; a slash or a line break within is escaped, as in other languages. */
const writeExpression = (source: string): string =>
  `/${source.replace(/\\.|[/\n\r]/gs, (part) => escapes[part.slice(-1)] ?? part)}/`;

const escapes: Readonly<Record<string, string>> = { '/': '\\/', '\n': '\\n', '\r': '\\r' };
