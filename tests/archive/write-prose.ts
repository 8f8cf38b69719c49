/** Numbers that look random and are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const banks: Record<string, readonly string[]> = {
  who: [
    'Maren',
    'Ivo',
    'the ferryman',
    'old Teasel',
    'the lamplighter',
    'Sunniva',
    'the postmistress',
    'Corrie',
    'her brother',
    'the miller',
  ],
  place: [
    'the quay',
    'the orchard wall',
    'the upper road',
    'the boathouse',
    'the bakery step',
    'the lamp room',
    'the salt meadow',
    'the bridge',
    'the schoolhouse',
    'the long stair',
  ],
  thing: [
    'a tin of buttons',
    'the ledger',
    'a coil of rope',
    'the blue kettle',
    'a basket of quinces',
    'the spare key',
    'a folded map',
    'the brass telescope',
    'three letters',
    'a jar of nails',
  ],
  weather: [
    'a thin rain',
    'the first frost',
    'an offshore wind',
    'a bright haze',
    'the evening fog',
    'a warm stillness',
    'a scatter of hail',
    'the long light of June',
  ],
  did: [
    'waited',
    'hummed',
    'counted the gulls',
    'swept the step',
    'read the tide table',
    'mended a net',
    'laughed',
    'said nothing',
    'lit the lamp',
    'wrote it down',
  ],
  said: [
    'It will keep until morning',
    'You might have told me',
    'There is soup on the stove',
    'The tide does not ask',
    'I never did learn to whistle',
    'We shall want a bigger boat',
    'Somebody has to',
    'That is the whole of it',
  ],
  when: [
    'By the time the bell rang',
    'Before anybody was awake',
    'On the second Thursday',
    'When the boats were in',
    'After supper',
    'All through that week',
    'Long before the fair',
    'At the turn of the tide',
  ],
};

const sentences: readonly string[] = [
  '{when}, {who} had carried {thing} down to {place}.',
  '“{said},” said {who}, and {did}.',
  'There was {weather} over {place}, and nobody seemed to mind it.',
  '{who} looked at {thing} for a while, and then at {who}, and {did}.',
  'It was the sort of day on which {who} would have {did}, had there been time.',
  '{when}, {weather} came in across {place} and stayed.',
  '“{said}.” {who} set down {thing}. “<em>{said}</em>, as they say at {place}.”',
  'Nobody could say afterwards who had left {thing} at {place}.',
  '{who} {did}; {who} {did}; the clock at {place} struck four and was wrong.',
  'So they walked as far as {place}, with {weather} at their backs, and came home again.',
  'It was not that {who} disliked {place}, only that {thing} was always there first.',
  '{when} there was nothing left to do but what {who} had done: {who} {did}.',
];

/**
 * Tame English prose from a seed: the same seed and number give the same text for ever.
 *
 * @param words exactly so many words, as `countWords` counts them
 */
export function writeProse(seed: number, words: number): string {
  const random = seeded(seed);
  const paragraphs: string[] = [];
  for (let left = words; left > 0; ) {
    const paragraph: string[] = [];
    const length = 3 + Math.floor(random() * 4);
    for (let n = 0; n < length && left > 0; n++) {
      const sentence = writeSentence(random);
      const size = sentence.split(' ').length;
      paragraph.push(size <= left ? sentence : lastWords(left));
      left -= Math.min(size, left);
    }
    paragraphs.push(`<p>${paragraph.join(' ')}</p>`);
  }
  return paragraphs.join('');
}

function writeSentence(random: () => number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const sentence = pick(sentences).replace(/\{(\w+)\}/g, (_, bank: string) => pick(banks[bank] ?? []));
  return sentence.replace(
    /^(“?(?:<em>)?)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** A short sentence of exactly so many words, to end a text where it has to end. */
function lastWords(count: number): string {
  const tail =
    'And so, for that one evening, nothing at all needed doing, and they let the lamp burn down by itself until it was quite dark.';
  const cut = tail.split(' ').slice(0, count).join(' ');
  return `${cut.replace(/[,.]$/, '')}.`;
}
