import fc from 'fast-check';

/** Elements that AO3 lets authors use (AO3's sanitiser), and two of those that only old texts have. */
export const elements =
  `a abbr acronym address b big blockquote br caption center cite code col colgroup dd del details
  dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q rb rp rt rtc ruby s samp small
  span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var`.split(/\s+/);

const names = fc.constantFrom('1', 'note', 'ü', 'a b', '%41', '-');

/** Attributes that AO3 allows, with values that HTML allows or not. */
const attributes = fc.array(
  fc.oneof(
    fc.tuple(fc.constant('align'), fc.constantFrom('left', 'center', 'JUSTIFY', 'char', '')),
    fc.tuple(fc.constant('dir'), fc.constantFrom('ltr', 'RTL', 'up', '')),
    fc.tuple(fc.constant('lang'), fc.constantFrom('en', 'zh-Hant', 'elvish', 'x', 'no way', '')),
    fc.tuple(fc.constant('title'), fc.constantFrom('t', '"<&>', '')),
    fc.tuple(fc.constant('class'), fc.constantFrom('ab cd', 'dg-note', '')),
    fc.tuple(fc.constant('name'), names),
    fc.tuple(
      fc.constant('href'),
      names.map((name) => `#${name}`),
    ),
    fc.tuple(
      fc.constantFrom('href', 'src', 'cite'),
      fc.constantFrom(
        'https://x.example/a?b=[c]|d#e#f',
        '/works/1',
        'mailto:a b@c',
        'http://[::1]/%',
        'javascript:x',
        '',
      ),
    ),
    fc.tuple(fc.constantFrom('width', 'height'), fc.constantFrom('50%', '20', '20px', '2em', '-1', 'x')),
    fc.tuple(
      fc.constantFrom('colspan', 'rowspan', 'span', 'start', 'border'),
      fc.constantFrom('2', '0', '-3', 'x', '1.5'),
    ),
    fc.tuple(fc.constant('type'), fc.constantFrom('1', 'a', 'disc', 'x')),
    fc.tuple(
      fc.constantFrom('abbr', 'axis', 'summary', 'alt', 'open', 'scope'),
      fc.constantFrom('', 'row', 'x'),
    ),
  ),
  { maxLength: 3 },
);

const text = fc.constantFrom(
  'word',
  ' ',
  '\n',
  'a & <b>',
  'שלום',
  '漢字',
  '👩‍👩‍👧',
  '\u00a0',
  '\u0007',
  '\uFFFE',
  '',
);

/** An element or a text, and what is in it. */
export type OddNode =
  | string
  | { name: string; attributes: (readonly [string, string])[]; children: OddNode[] };

/** Trees that no parser would make: any of AO3's elements in any other. */
export const oddTree: fc.Arbitrary<OddNode[]> = fc.letrec<{ nodes: OddNode[]; node: OddNode }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 5, depthIdentifier: 'odd' }),
  node: fc.oneof(
    { depthIdentifier: 'odd', depthSize: 'medium', withCrossShrink: true },
    text,
    fc.record({ name: fc.constantFrom(...elements), attributes, children: tie('nodes') }),
  ),
})).nodes;

/** The same as HTML, as an author may have written it: a parser makes of it what it makes of it. */
export function htmlOf(nodes: readonly OddNode[]): string {
  return nodes
    .map((node) =>
      typeof node === 'string'
        ? node
        : `<${node.name}${node.attributes.map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('')}>${htmlOf(node.children)}</${node.name}>`,
    )
    .join('');
}
