import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** A file as bytes, with the name that it goes by in a report. */
export interface TestFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The file with something wrong in it, always the same for the same numbers (from 0 to 1): bytes that are others, missing, twice,
 * in another place or out of another file. Of an EPUB it is now the file itself and now one that it packs, so that not only
 * its checksums are tried.
 */
export function mutateFile(
  { name, bytes }: TestFile,
  others: readonly TestFile[],
  random: () => number,
): TestFile {
  const pick = (count: number): number => Math.floor(random() * count);
  const isBook = name.endsWith('.epub');
  let mutated = bytes;
  for (let times = 1 + pick(3); times > 0; times--) {
    if (isBook && random() < 0.8) {
      mutated = inside(mutated, others, random) ?? bytesMutated(mutated, others, random);
    } else mutated = bytesMutated(mutated, others, random);
  }
  return { name: name.replace('.', ' mutated.'), bytes: mutated };
}

/** The same of one of the files in a ZIP file; null where that cannot be opened any more. */
function inside(
  bytes: Uint8Array<ArrayBuffer>,
  others: readonly TestFile[],
  random: () => number,
): Uint8Array<ArrayBuffer> | null {
  try {
    const files = Object.entries(unzipSync(bytes));
    const at = Math.floor(random() * files.length);
    const all: Zippable = {};
    for (const [number, [name, content]] of files.entries()) {
      if (number !== at) all[name] = content;
      else if (random() < 0.9) all[name] = bytesMutated(new Uint8Array(content), others, random);
    }
    return new Uint8Array(zipSync(all));
  } catch {
    return null;
  }
}

/** What stands in these files and means something to whoever reads them. */
const telling = [
  '<',
  '>',
  '"',
  '&',
  '</div>',
  '<div id="afterword">',
  '<div id="chapters">',
  '<h2 class="heading">Chapter 1</h2>',
  '<dl class="tags">',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE',
  '<script>',
  '<template>',
  '<textarea>',
  '<svg><style>',
  '</html>',
  '<table><tr>',
  '<p class="message">',
  '\u0000',
  '\ufeff',
  '99999999999999999999',
  '9999-12-31',
  '-1',
  '{"__proto__":{"x":1}}',
  'https://archiveofourown.org/works/0',
];

function bytesMutated(
  bytes: Uint8Array<ArrayBuffer>,
  others: readonly TestFile[],
  random: () => number,
): Uint8Array<ArrayBuffer> {
  const pick = (count: number): number => Math.floor(random() * count);
  const at = pick(bytes.length + 1);
  const length = pick(random() < 0.5 ? 40 : bytes.length - at + 1);
  const part = bytes.subarray(at, at + length);
  const joined = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts));
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at + length)];
  switch (pick(9)) {
    case 0: {
      const flipped = bytes.slice();
      for (let hits = 1 + pick(8); hits > 0; hits--) flipped[pick(bytes.length)] = pick(256);
      return flipped;
    }
    case 1:
      return joined(before, after);
    case 2:
      return joined(before, part, part, after);
    case 3:
      return joined(before, new Uint8Array(part.length), after);
    case 4:
      return joined(before);
    case 5: {
      const to = pick(after.length + 1);
      return joined(before, after.subarray(0, to), part, after.subarray(to));
    }
    case 6: {
      const other = others[pick(others.length)]?.bytes ?? bytes;
      const from = pick(other.length);
      return joined(before, other.subarray(from, from + length), after);
    }
    case 7:
      return joined(before, strToU8(telling[pick(telling.length)] ?? '<'), bytes.subarray(at));
    default:
      return elementMutated(bytes, random);
  }
}

/** Takes a tag away, writes it twice, or puts another name, number or text in its place. */
function elementMutated(bytes: Uint8Array<ArrayBuffer>, random: () => number): Uint8Array<ArrayBuffer> {
  const text = strFromU8(bytes, true);
  const tags = [...text.matchAll(/<[^>]{1,300}>|\d{2,}|"[^"<>]{1,60}"/g)];
  const tag = tags[Math.floor(random() * tags.length)];
  if (!tag) return bytes;
  const [found] = tag;
  const other = tags[Math.floor(random() * tags.length)]?.[0] ?? '';
  const instead = [
    '',
    found + found,
    other,
    found.toUpperCase(),
    telling[Math.floor(random() * telling.length)] ?? '',
  ];
  const put = instead[Math.floor(random() * instead.length)] ?? '';
  return new Uint8Array(strToU8(text.slice(0, tag.index) + put + text.slice(tag.index + found.length), true));
}
