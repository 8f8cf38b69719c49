/** So many texts an expression is tried on. */
const mostTexts = 200;

/** What escapes and classes stand for, one character of each. */
const examples: Readonly<Record<string, string>> = {
  d: '1',
  D: 'x',
  w: 'a',
  W: '!',
  s: ' ',
  S: 'a',
  b: ' ',
  B: 'a',
};

/**
 * Texts of this length on which the expression is likely to take long: what it looks for, again and again, with an end
 * that it does not expect.
 */
export function hostileTexts(source: string, length: number): string[] {
  const bare = source
    .replace(/\\([a-zA-Z])(?:\{[^}]*\})?/g, (_, letter: string) => examples[letter] ?? 'a')
    .replace(/\\(.)/g, '$1')
    .replace(/\{[\d,]*\}|\(\?(?::|<\w+>)/g, '');
  const runs = bare.split(/[()|*+?[\]^$.{}]+/).filter(Boolean);
  const letters = [...new Set([...bare.replace(/[()|*+?[\]^$.{}]/g, ''), 'a', ' '])];
  const pairs = letters.slice(0, 12).flatMap((one) => letters.slice(0, 12).map((other) => one + other));
  const parts = [...new Set([...letters, ...runs, bare, runs.join(''), ...pairs])].filter(Boolean);
  return parts
    .flatMap((part) => ['', '\u0001'].map((end) => part.repeat(length).slice(0, length - end.length) + end))
    .slice(0, mostTexts);
}
