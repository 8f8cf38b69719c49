import type { XmlElement, XmlNode } from '@/formats/xml-element';

const phrasing =
  'a abbr b br bdi cite code data del dfn em i img ins kbd q ruby s samp small span strong sub sup u var'.split(
    ' ',
  );
const flow = [
  ...phrasing,
  ...'address blockquote details div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '),
];
const inLine = `(?:(?:${phrasing.join('|')}|#) )*`;
const inFlow = `(?:(?:${flow.join('|')}|#) )*`;

/**
 * What may stand in an element, as a pattern of its children's names ("#" for text): the schema of XHTML 5 that the
 * W3C's epubcheck holds books to (xhtml5.rnc), for the elements that we write.
 */
const contents: Record<string, string> = {
  ...Object.fromEntries(phrasing.map((name) => [name, inLine])),
  ...Object.fromEntries(flow.filter((name) => !phrasing.includes(name)).map((name) => [name, inFlow])),
  ...Object.fromEntries(
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'pre', 'rt', 'summary'].map((name) => [name, inLine]),
  ),
  ...Object.fromEntries(['br', 'hr', 'img', 'col'].map((name) => [name, ''])),
  ...Object.fromEntries(['ul', 'ol'].map((name) => [name, '(?:li )*'])),
  ...Object.fromEntries(['tbody', 'thead', 'tfoot'].map((name) => [name, '(?:tr )*'])),
  ...Object.fromEntries(
    ['li', 'dt', 'dd', 'td', 'th', 'caption', 'figcaption'].map((name) => [name, inFlow]),
  ),
  a: inFlow,
  colgroup: '(?:col )*',
  details: `summary ${inFlow}`,
  dl: '(?:(?:dt )+(?:dd )+)*',
  figure: `(?:(?:figcaption )?${inFlow}|${inFlow}figcaption )`,
  rp: '(?:# )*',
  ruby: `(?:${inLine}(?:(?:rt )+|rp (?:rt rp )+))+`,
  table: '(?:caption )?(?:colgroup )*(?:thead )?(?:tbody )*(?:tfoot )?',
  tr: '(?:(?:td|th) )*',
};

/** Elements that may not be in one another, however deep. */
const apart: Record<string, string> = {
  a: 'a',
  details: 'a',
  address: 'address',
  dfn: 'dfn',
  table: 'caption',
};

const everywhere: Record<string, RegExp> = {
  class: /./,
  dir: /^(?:ltr|rtl|auto)$/,
  id: /^\S+$/,
  lang: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
  style: /^(?:(?:width|height|list-style-type):\w+%?;?)+$/,
  title: /(?:)/,
  'xml:lang': /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
};
const uri =
  /^(?:[a-z][a-z0-9+.-]*:|#)(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2}|\[[^\]]*\])*(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?$/;
const own: Record<string, Record<string, RegExp>> = {
  a: { href: uri, rel: /./ },
  blockquote: { cite: uri },
  col: { span: /^[1-9]\d*$/ },
  colgroup: { span: /^[1-9]\d*$/ },
  del: { cite: uri },
  details: { open: /^open$/ },
  img: { alt: /(?:)/, src: /./ },
  ins: { cite: uri },
  ol: { start: /^-?\d+$/, type: /^[1aAiI]$/ },
  q: { cite: uri },
  td: { colspan: /^[1-9]\d*$/, rowspan: /^\d+$/ },
  th: { colspan: /^[1-9]\d*$/, rowspan: /^\d+$/, scope: /^(?:row|col)(?:group)?$/ },
};

/** Everything in these nodes that XHTML 5 does not allow, in words; empty when all is well. */
export function findInvalid(nodes: readonly XmlNode[]): string[] {
  const found: string[] = [];
  const all: XmlElement[] = [];
  const visit = (element: XmlElement, around: readonly string[]): void => {
    all.push(element);
    found.push(...findMisplaced(element, around), ...findOddAttributes(element));
    for (const child of element.children) {
      if (typeof child !== 'string') visit(child, [...around, element.name]);
    }
  };
  visit({ name: 'div', attributes: {}, children: [...nodes] }, []);

  const ids = all.flatMap(({ attributes: { id } }) => id ?? []);
  const targets = all.flatMap(({ attributes: { href } }) => (href?.startsWith('#') ? href.slice(1) : []));
  return [
    ...found,
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `#${id} twice`),
    ...targets.filter((id) => !ids.includes(id)).map((id) => `#${id} is nowhere`),
  ];
}

function findMisplaced({ name, children }: XmlElement, around: readonly string[]): string[] {
  const content = children
    .filter((child) => typeof child !== 'string' || child.trim() !== '')
    .map((child) => (typeof child === 'string' ? '# ' : `${child.name} `))
    .join('');
  const barred = apart[name];
  return [
    ...(new RegExp(`^${contents[name] ?? '!'}$`).test(content) ? [] : [`<${name}> with ${content}`]),
    ...(barred && around.includes(barred) ? [`<${name}> in <${barred}>`] : []),
    ...(around.length > 200 ? ['too deep'] : []),
  ];
}

function findOddAttributes({ name, attributes }: XmlElement): string[] {
  if (name === 'img' && (attributes.src ?? null) === null) return ['<img> without an address'];
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    const shape = own[name]?.[attribute] ?? everywhere[attribute];
    return value === null || shape?.test(value) ? [] : [`<${name} ${attribute}="${value}">`];
  });
}
