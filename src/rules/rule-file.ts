import type { TagFamily } from '@/model/family';
import type { PlacedRule, Rule, RuleFile } from '@/model/rule';
import { compileRules } from './compile-rules';
import { parseRules } from './parse-rules';
import { listRules } from './rule-book';
import { writeRule } from './write-rule';

/** The rule as it reads in its line; as it is where an older version of Dogear took more than is taken now. */
function asWritten(rule: Rule, line: number): PlacedRule {
  const [read = rule] = parseRules(writeRule(rule)).rules;
  return { ...read, line };
}

/** The file with these rules more, at its end. */
export function addToRuleFile(file: RuleFile, ...rules: readonly Rule[]): RuleFile {
  const { text, ready, families } = file;
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  const placed = rules.map((rule, index) => asWritten(rule, lines.length + index));
  return {
    ...file,
    text: [...lines, ...rules.map(writeRule), ''].join('\n'),
    ready: compileRules([...listRules(ready), ...placed], families),
  };
}

/**
 * The file with another rule in the line of this one. A line that by now holds another rule, because it was edited
 * elsewhere, is left alone: null.
 */
export function replaceInRuleFile(file: RuleFile, was: PlacedRule, is: Rule): RuleFile | null {
  const { text, ready, families } = file;
  const rules = listRules(ready);
  const there = findThere(rules, was);
  if (!there) return null;
  const replaced = rules.map((rule) => (rule === there ? asWritten(is, was.line) : rule));
  const lines = text.split('\n');
  lines[was.line] = writeRule(is);
  return { ...file, text: lines.join('\n'), ready: compileRules(replaced, families) };
}

/** This rule, if it still stands in its line. */
function findThere(rules: readonly PlacedRule[], was: PlacedRule): PlacedRule | null {
  const there = rules.find(({ line }) => line === was.line);
  return there && writeRule(there) === writeRule(was) ? there : null;
}

/** The file with these of its rules on or off. Those that were edited elsewhere meanwhile are left alone. */
export function switchInRuleFile(file: RuleFile, which: readonly PlacedRule[], on: boolean): RuleFile {
  const { text, ready, families } = file;
  const sentences = new Map(which.map((rule) => [rule.line, writeRule(rule)]));
  const lines = text.split('\n');
  const rules = listRules(ready).map((rule) => {
    if (sentences.get(rule.line) !== writeRule(rule)) return rule;
    const turned = { ...rule, on };
    lines[rule.line] = writeRule(turned);
    return turned;
  });
  return { ...file, text: lines.join('\n'), ready: compileRules(rules, families) };
}

/**
 * The file without this rule, whose line goes with it, and that line as it was written. Null, as above, where another
 * rule stands there.
 */
export function removeFromRuleFile(
  file: RuleFile,
  was: PlacedRule,
): { file: RuleFile; source: string } | null {
  const { text, ready, families } = file;
  const rules = listRules(ready);
  const there = findThere(rules, was);
  if (!there) return null;
  const lines = text.split('\n');
  const [source = ''] = lines.splice(was.line, 1);
  const others = rules
    .filter((rule) => rule !== there)
    .map((rule) => (rule.line > was.line ? { ...rule, line: rule.line - 1 } : rule));
  return { file: { ...file, text: lines.join('\n'), ready: compileRules(others, families) }, source };
}

/** The file with a line more, which comes to stand at this place (0-based), or at the end of a file that is shorter. */
export function insertInRuleFile(file: RuleFile, source: string, line: number): RuleFile {
  const { text } = file;
  const lines = text.split('\n');
  // Behind the last line break there is no line.
  const end = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  lines.splice(Math.min(line, end), 0, source);
  return readyFromText({ ...file, text: lines.join('\n') });
}

/** The file without its last line, where that holds this rule; null where another rule came after it. */
export function withoutLastRule(file: RuleFile, rule: Rule): RuleFile | null {
  const { text, ready, families } = file;
  const rules = listRules(ready);
  const last = rules.pop();
  const lines = text.replace(/\n$/, '').split('\n');
  if (!last || last.line !== lines.length - 1 || writeRule(last) !== writeRule(rule)) return null;
  return { ...file, text: lines.slice(0, -1).join('\n'), ready: compileRules(rules, families) };
}

/** The file made ready from its text, whatever lay ready before. */
export const readyFromText = (file: RuleFile): RuleFile => ({
  ...file,
  ready: compileRules(parseRules(file.text).rules, file.families),
});

/** The file made ready anew, with what is known of families of tags now. */
export function withFamilies(file: RuleFile, families: readonly TagFamily[]): RuleFile {
  return { ...file, families, ready: compileRules(listRules(file.ready), families) };
}
