import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, root, sourceFiles } from './source-files';

const source = [...sourceFiles('src'), ...sourceFiles('entrypoints')];
const tests = sourceFiles('tests');

describe('files', () => {
  it.each(source)('$path is no drawer and not two files in one', ({ path, text }) => {
    expect(path).not.toMatch(/\/(?:utils?|helpers?|common|misc|services?|types)(?:\/|\.)/);
    expect(basename(path)).not.toMatch(/^index\.tsx?$/);
    // Lists of words and of codes are as long as what they list.
    if (!path.includes('/locales/') && !path.endsWith('ao3/languages.ts')) {
      expect(text.split('\n').length).toBeLessThanOrEqual(250);
    }
  });

  it.each(source.filter(({ path }) => path.startsWith('src/') && !path.includes('/locales/')))(
    '$path is named after what it exports',
    ({ path, text }) => {
      const exported = [...text.matchAll(exports)].map((match) => match[1] ?? '');
      expect(exported.length, 'exports nothing').toBeGreaterThan(0);
      const topic = wordsOf(basename(path).replace(/\.tsx?$/, '')).at(-1);
      const said = exported.flatMap(wordsOf);
      if (!vocabularies.includes(path)) expect(said, exported.join(', ')).toContain(topic);
    },
  );
});

const exports =
  /export (?:default )?(?:async )?(?:abstract )?(?:function\*?|const|class|interface|type|let) (\w+)/g;

/** Files that hold a vocabulary, not one thing. */
const vocabularies = [
  'src/model/ids.ts',
  'src/i18n/app.ts',
  'src/i18n/page.ts',
  'src/i18n/copy.ts',
  'src/i18n/listing.ts',
  'src/i18n/own-lists.ts',
  'src/i18n/marks.ts',
  'src/i18n/place.ts',
  'src/i18n/telling.ts',
  'src/ao3/select.ts',
  'src/store/whole-rows.ts',
  'src/messages/list.ts',
  'src/messages/wire.ts',
];

/** "read-tag-names" and "readTagName" → read, tag, name */
function wordsOf(name: string): string[] {
  return name
    .split(/-|(?=[A-Z])/)
    .map((word) => word.toLowerCase().replace(/(?<=ss)es$|(?<=[^s])s$/, ''))
    .filter((word) => word !== '');
}

describe('words', () => {
  const spoken = [...source, ...tests].filter(({ path }) => path !== 'tests/house-rules.test.ts');

  it.each(spoken)('$path leaves nothing for later and silences nothing', ({ text }) => {
    expect(text).not.toMatch(/\bTODO\b|\bFIXME\b|\bXXX\b|@ts-ignore|@ts-expect-error|@ts-nocheck/);
    expect(text).not.toMatch(/biome-ignore(?!.*: \S)/);
    expect(codeOf(text)).not.toMatch(/\bas any\b|: any\b|\bas unknown as\b|\bas never\b/);
  });

  it.each(source.filter(({ path }) => path.startsWith('src/')))(
    '$path uses the verbs of the house',
    ({ text }) => {
      const named = [...codeOf(text).matchAll(/export (?:async )?function\*? (\w+)/g)].map(
        (match) => match[1] ?? '',
      );
      expect(named.filter((name) => /^(?:get|handle|process|manage|do)[A-Z]/.test(name))).toEqual([]);
      expect(codeOf(text)).not.toMatch(/class \w+(?:Manager|Service|Util)\b/);
    },
  );
});

describe('tests', () => {
  it.each(tests.filter(({ path }) => /\.test\.tsx?$/.test(path)))('$path can fail', ({ text }) => {
    expect(text).toMatch(/\bexpect\b|\bassert\b/);
    if (!text.includes('can fail')) expect(text).not.toMatch(/\b(?:it|test|describe)\.(?:skip|only|todo)\(/);
  });

  it('stand in the mirror of what they test', () => {
    const rooms = readdirSync(join(root, 'src'));
    const astray = tests
      .filter(({ path }) => /\.test\.tsx?$/.test(path))
      .filter(({ path }) => rooms.includes(path.split('/')[1] ?? ''))
      .map(({ path }) => path.replace(/^tests\//, 'src/').replace(/(?:\.\w+)?\.test\.tsx?$/, ''))
      .filter((stem) => !existsSync(join(root, `${stem}.ts`)) && !existsSync(join(root, `${stem}.tsx`)));
    expect(astray).toEqual([]);
  });

  it('have whole page folders', () => {
    const pages = join(root, 'tests/pages');
    if (!existsSync(pages)) return;
    for (const slug of readdirSync(pages, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      const held = readdirSync(join(pages, slug.name)).filter((name) => name !== 'address.txt');
      expect(held.sort(), slug.name).toEqual(['expected.json', 'page.html']);
    }
  });
});

describe('locales', () => {
  const locales = existsSync(join(root, 'src/i18n/locales'))
    ? readdirSync(join(root, 'src/i18n/locales'))
    : [];

  it('have the same files as English', () => {
    const english = readdirSync(join(root, 'src/i18n/locales/en')).sort();
    for (const locale of locales)
      expect(readdirSync(join(root, 'src/i18n/locales', locale)).sort()).toEqual(english);
  });

  it('have no message that nobody says', () => {
    const said = source.filter(({ path }) => !path.includes('/locales/')).map(({ text }) => text);
    const whole = said.join('\n');
    // What is put together, as in t(`shelf_${shelf}`), says whatever fits it.
    const templates = [...whole.matchAll(/`(\w*\$\{[^}`]+\}\w*)`/g)]
      .map(([, template = '']) => template.split(/\$\{[^}]+\}/))
      .filter((parts) => parts.join('') !== '')
      .map((parts) => new RegExp(`^${parts.join('\\w+')}$`));
    const unsaid = source
      .filter(({ path }) => path.includes('/locales/en/'))
      .flatMap(({ text }) => [...text.matchAll(/^ {2}'?(\w+)'?:/gm)].map(([, key = '']) => key))
      .filter((key) => !whole.includes(`'${key}'`) && !templates.some((template) => template.test(key)));
    expect(unsaid).toEqual([]);
  });

  it.each(source.filter(({ path }) => path.endsWith('.tsx')))(
    'hold every word that $path shows',
    ({ text }) => {
      // A text between two tags, on one line or on its own; arrows and generics of the code have no such neighbours.
      const shown = [...text.matchAll(/(?:<[a-z][^<>]*>|\/>|\})\s*([A-Za-z][A-Za-z ,.’]+)\s*<\/[a-z]/g)].map(
        ([, words]) => words,
      );
      expect(shown).toEqual([]);
      expect(text).not.toMatch(/\b(?:title|alt|placeholder|aria-label)="[A-Za-z]/);
    },
  );

  it('have a manifest text for every language', () => {
    for (const locale of locales)
      expect(existsSync(join(root, `public/_locales/${locale}/messages.json`))).toBe(true);
  });
});
