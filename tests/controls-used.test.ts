import { describe, expect, it } from 'vitest';
import { en } from '@/i18n/locales/en/app';
import { keysSaid, listControls, parse, partsIn, textOf } from './list-controls';
import { sourceFiles } from './source-files';

/** With these a journey presses, switches, chooses and follows; others only look. */
const uses = /^(?:press|pressForReal|flip|turn|fillIn|enter|choose|switchOn|follow|keep|keepLetters)$/;

/** What journeys use by its name: keys, and patterns of names that are put together. */
const used = new Set(
  sourceFiles('tests/browser').flatMap(({ path, text }) =>
    [...partsIn(parse(path, text))]
      .filter(
        (part) => part.type === 'CallExpression' && uses.test(/^\w*/.exec(textOf(part, text))?.[0] ?? ''),
      )
      .flatMap((part) => keysSaid(part.arguments, text)),
  ),
);

/** A pattern is used as such, or by each of the names that it stands for. */
function isUsed(name: string): boolean {
  const [begin = '', end] = name.split('*');
  if (end === undefined || used.has(name)) return used.has(name);
  const all = Object.keys(en).filter((key) => key.startsWith(begin) && key.endsWith(end));
  return all.length > 0 && all.every((key) => used.has(key));
}

describe('every button, switch and list of choices of popup and options', () => {
  const controls = listControls('src/popup', 'src/options');

  it('is found', () => expect(controls.length).toBeGreaterThan(80));

  it.each(controls)('$names in $where is used by a journey', ({ names }) => {
    expect(names.filter(isUsed)).not.toEqual([]);
  });
});
