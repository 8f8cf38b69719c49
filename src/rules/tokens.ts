import { Mistake, type Wanted } from './mistake';

/** A piece of a line. `text` is what it means: a quoted text without its quotation marks. */
export interface Token {
  kind: 'word' | 'text' | 'expression' | 'number' | 'day' | 'sign' | 'end';
  text: string;
  /** As it stands in the line. */
  source: string;
  /** 1-based. */
  column: number;
}

const shapes: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /"(?:[^"\\]|\\.)*"|“[^”]*”/y],
  ['expression', /\/(?:[^/\\]|\\.)+\//y],
  ['day', /\d{4}-\d\d-\d\d\b/y],
  ['number', /\d+(?:\.\d+)?/y],
  ['sign', /<=|>=|[<=>(),]/y],
  ['word', /[\p{L}-]+/uy],
];

/** The pieces of one line, read one after another. What cannot be read is a Mistake in this line (1-based). */
export class Tokens {
  readonly #line: number;
  readonly #tokens: Token[] = [];
  #at = 0;

  constructor(source: string, line: number) {
    this.#line = line;
    let at = 0;
    while (at < source.length) {
      const [space] = /^\s*/.exec(source.slice(at)) ?? [''];
      at += space.length;
      if (at >= source.length) break;
      const token = tokenAt(source, at);
      if (!token) throw this.#unreadable(source, at);
      this.#tokens.push(token);
      at += token.source.length;
    }
    this.#tokens.push({ kind: 'end', text: '', source: '', column: source.trimEnd().length + 1 });
  }

  /** The next piece, which stays; at the end of the line, one of the kind 'end'. */
  peek(ahead = 0): Token {
    const last = this.#tokens.length - 1;
    const token = this.#tokens[Math.min(this.#at + ahead, last)];
    if (!token) throw new RangeError('A line without an end');
    return token;
  }

  take(kind: Token['kind'], wanted: Wanted): Token {
    const token = this.peek();
    if (token.kind !== kind) throw this.mistake(wanted);
    this.#at += 1;
    return token;
  }

  /** Takes these words (or a sign) if they are next. In any case of letters. */
  takes(words: string): boolean {
    const parts = words.split(' ');
    if (!parts.every((part, index) => isWord(this.peek(index), part))) return false;
    this.#at += parts.length;
    return true;
  }

  /** The first of these phrases that is next, taken; null for none. Longer ones come first in `phrases`. */
  takesOneOf<Phrase extends string>(phrases: readonly Phrase[]): Phrase | null {
    return phrases.find((phrase) => this.takes(phrase)) ?? null;
  }

  mistake(wanted: Wanted, token = this.peek()): Mistake {
    return new Mistake(this.#line, token.column, wanted, token.source);
  }

  #unreadable(source: string, at: number): Mistake {
    const opening = source[at] ?? '';
    const wanted: Wanted = /["“]/.test(opening) ? 'quote' : opening === '/' ? 'slash' : 'condition';
    return new Mistake(this.#line, at + 1, wanted, opening);
  }
}

const isWord = ({ kind, text }: Token, word: string): boolean =>
  (kind === 'word' || kind === 'sign') && text.toLowerCase() === word;

function tokenAt(source: string, at: number): Token | null {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at;
    const found = shape.exec(source)?.[0];
    if (found === undefined) continue;
    return { kind, text: meaningOf(kind, found), source: found, column: at + 1 };
  }
  return null;
}

function meaningOf(kind: Token['kind'], source: string): string {
  if (kind === 'expression')
    return source.slice(1, -1).replace(/\\(.)/gs, (whole, next) => (next === '/' ? '/' : whole));
  if (kind !== 'text') return source;
  const inner = source.slice(1, -1);
  return source.startsWith('"') ? inner.replace(/\\(.)/g, '$1') : inner;
}
