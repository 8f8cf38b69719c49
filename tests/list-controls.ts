import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';
import { en } from '@/i18n/locales/en/app';
import { root, sourceFiles } from './source-files';

/** A button, a switch or a list of choices, by the keys of its name. */
export interface Control {
  where: string;
  /** By each of them it is known; a name that is put together is a pattern: `begin*`. */
  names: string[];
}

/** A part of parsed source. */
export interface Part {
  type: string;
  [key: string]: unknown;
}

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every part within, the outermost first. */
export function* partsIn(value: unknown): Generator<Part> {
  if (isPart(value)) yield value;
  if (Array.isArray(value)) for (const each of value) yield* partsIn(each);
  else if (isPart(value)) for (const within of Object.values(value)) yield* partsIn(within);
}

export const parse = (path: string, text: string): unknown => parseSync(path, text).program.body;

/** The source that a part was read from. */
export const textOf = ({ start, end }: Part, text: string): string => text.slice(Number(start), Number(end));

/** The keys in calls such as `t('key')` within; of `t(\`begin${x}\`)` the pattern. */
export function keysSaid(within: unknown, text: string): string[] {
  return [...partsIn(within)].flatMap((part) => {
    if (part.type !== 'CallExpression' || !isPart(part.callee) || part.callee.type !== 'Identifier')
      return [];
    const [said] = Array.isArray(part.arguments) ? part.arguments : [];
    if (!isPart(said)) return [];
    if (said.type === 'TemplateLiteral') {
      return [
        textOf(said, text)
          .slice(1, -1)
          .replace(/\$\{[^}]*\}/g, '*'),
      ];
    }
    return [...partsIn(said.type === 'ConditionalExpression' ? [said.consequent, said.alternate] : said)]
      .filter(({ type, value }) => type === 'Literal' && typeof value === 'string' && value in en)
      .map(({ value }) => String(value));
  });
}

/** The components that a file takes from its own room and from `ui`, by their paths. */
const componentsIn = (path: string, parts: readonly Part[]): string[] =>
  parts
    .flatMap(({ type, source }) =>
      type === 'ImportDeclaration' && isPart(source) ? [String(source.value)] : [],
    )
    .map((from) => (from.startsWith('./') ? join(dirname(path), from) : from.replace(/^@\/ui\//, 'src/ui/')))
    .map((from) => `${from}.tsx`)
    .filter((file) => file.startsWith('src/') && existsSync(join(root, file)));

/** What a reader presses, switches or chooses in the pages of those rooms, and in what of `ui` stands in them. */
export function listControls(...rooms: string[]): Control[] {
  const paths = new Set(rooms.flatMap((room) => sourceFiles(room, ['.tsx']).map(({ path }) => path)));
  const controls: Control[] = [];
  // A set that grows while it is gone through is gone through to its end.
  for (const path of paths) {
    const text = readFileSync(join(root, path), 'utf8');
    const parts = [...partsIn(parse(path, text))];
    for (const component of componentsIn(path, parts)) paths.add(component);
    for (const part of parts) {
      const names = part.type === 'JSXElement' ? namesOf(part, text) : [];
      if (names.length > 0) controls.push({ where: path, names });
    }
  }
  return controls;
}

/** The keys of a control's name; none where it is no control, or is named by what the reader wrote. */
function namesOf({ openingElement, children }: Part, text: string): string[] {
  if (!isPart(openingElement) || !isPart(openingElement.name)) return [];
  const opening = textOf(openingElement, text);
  const inside = Array.isArray(children) ? children : [];
  const attributes = Array.isArray(openingElement.attributes) ? openingElement.attributes.filter(isPart) : [];
  const named = attributes.find(
    ({ name }) => isPart(name) && ['aria-label', 'label'].includes(String(name.name)),
  );
  switch (openingElement.name.name) {
    case 'Button':
    case 'summary':
      // Whoever puts it there may give its name: that counts, below.
      return /\bprops\.label\b/.test(inside.map((each) => textOf(each, text)).join(''))
        ? []
        : keysSaid(named ?? inside, text);
    case 'a':
      return opening.includes('dg-button') ? keysSaid(inside, text) : [];
    case 'Switch':
    case 'Choice': {
      // One of a list of switches has its name from that list, which stands in the same file.
      const isListed = named !== undefined && /\bt\(\w+\)/.test(textOf(named, text));
      return isListed
        ? [...text.matchAll(/^ {2}'(\w+)',$/gm)].map(([, key]) => key ?? '')
        : keysSaid(named, text);
    }
    case 'label': {
      const isField = [...partsIn(inside)].some((part) =>
        /^<(?:select\b|input\s[^>]*type="(?:checkbox|radio)")/.test(textOf(part, text)),
      );
      return isField && !opening.includes('dg-switch') ? keysSaid(inside, text).slice(0, 1) : [];
    }
    case 'FileField':
      // Journeys give it files by where it stands: no driver presses it.
      return [];
    default:
      return /^[A-Z]/.test(String(openingElement.name.name)) ? keysSaid(named, text) : [];
  }
}
