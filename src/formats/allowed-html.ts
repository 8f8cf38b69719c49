/** On every element that AO3 lets authors use. `class` it allows in text and notes only; elsewhere it does no harm. */
const everywhere = ['align', 'class', 'dir', 'lang', 'title'];

const cell = ['abbr', 'axis', 'colspan', 'height', 'rowspan', 'width'];

/** Elements that carry more than that. */
const own: Record<string, readonly string[]> = {
  a: ['href', 'id', 'rel', 'target'],
  blockquote: ['cite'],
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  details: ['open'],
  hr: ['width'],
  ol: ['start', 'type'],
  q: ['cite'],
  table: ['border', 'summary', 'width'],
  td: cell,
  th: [...cell, 'scope'],
  ul: ['type'],
};

const plain = `abbr acronym address b big br caption center cite code dd del dfn div dl dt em figcaption figure h1 h2 h3
  h4 h5 h6 i ins kbd li p pre rp rt ruby s samp small span strike strong sub summary sup tbody tfoot thead tr tt u var`;

/**
 * Every element that may be shown, with the attributes it may keep: AO3's own list for what authors write
 * (otwarchive, config/initializers/gem-plugin_config/sanitizer_config.rb), less the pictures, sounds and frames
 * that stand-in.ts puts words in place of. `id`, `rel` and `target` are ours: no author's value gets through.
 */
export const allowedHtml: ReadonlyMap<string, readonly string[]> = new Map(
  [...plain.split(/\s+/), ...Object.keys(own)].map((name) => [name, [...everywhere, ...(own[name] ?? [])]]),
);

/** What AO3 allows in a chapter's text besides, and what would fetch something the moment it is shown. */
export const mediaElements: ReadonlySet<string> = new Set([
  'img',
  'audio',
  'video',
  'iframe',
  'embed',
  'object',
]);

/** Read by stand-in.ts for the address and the name of what stood there; none of it stays. */
export const mediaParts = { elements: ['source', 'param'], attributes: ['src', 'data', 'alt', 'value'] };

/** What goes together with all that is in it. Every other element that is not allowed leaves its text behind. */
export const emptiedElements: readonly string[] = `annotation-xml applet button canvas datalist desc dialog
  foreignobject frameset head input map math noembed noframes noscript option optgroup plaintext script select
  selectedcontent slot style svg template textarea title xmp`.split(/\s+/);
