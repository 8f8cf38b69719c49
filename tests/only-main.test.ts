import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutOptions } from '../scripts/only-main';

const entrypoints = new URL('../entrypoints/', import.meta.url);
const scripts = readdirSync(entrypoints).filter((name) => name.endsWith('.content.ts'));

it.each(scripts)('nothing but what runs is built of %s', (name) => {
  const code = readFileSync(new URL(name, entrypoints), 'utf8');
  const lean = withoutOptions(code);
  expect(code).toMatch(/^ {2}matches: hostPatterns\(/m);
  expect(lean).not.toMatch(/hostPatterns\(|runAt/);
  const from = (text: string) => text.slice(text.search(/^ {2}main: /m));
  expect(from(lean)).toBe(from(code));
});

it('a script without options is told of', () => {
  expect(() => withoutOptions('export default defineContentScript({ main() {} });')).toThrow('`main` after');
});
