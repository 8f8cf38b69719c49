import type { Refusal } from './expression';

/** What was expected where a rule could not be read. Our pages put it into words. */
export type Wanted =
  | 'action'
  | 'if'
  | 'condition'
  | 'how'
  | 'comparison'
  | 'text'
  | 'expression'
  | 'number'
  | 'day'
  | 'place'
  | 'shelf'
  | 'bracket'
  | 'end'
  | 'quote'
  | 'slash'
  | 'no family'
  | Refusal;

/** Where and why a line is no rule. Thrown while a line is parsed; `parseRules` gives it back. */
export class Mistake extends Error {
  /** 1-based, as editors count. */
  readonly line: number;
  readonly column: number;
  readonly wanted: Wanted;
  /** What stands there instead; '' at the end of the line. */
  readonly found: string;

  constructor(line: number, column: number, wanted: Wanted, found: string) {
    super(`Line ${line}, column ${column}: expected ${wanted}, found "${found}"`);
    this.name = 'Mistake';
    this.line = line;
    this.column = column;
    this.wanted = wanted;
    this.found = found;
  }
}
