/**
 * Which page of how many a row of pages (`ol.pagination`, as HTML) says that this is; 1 of 1 without one. For where no
 * document can be made of it: `readListing` reads the same from a page.
 */
export function readPageRow(html: string): { page: number; pages: number } {
  const numbers = [...html.matchAll(/>\s*([\d,]+)\s*</g)].map(([, digits]) => readNumber(digits));
  const [, current] =
    /class="(?:[^"]* )?current(?: [^"]*)?"[^>]*>(?:\s*<[^>]*>)*\s*([\d,]+)/.exec(html) ?? [];
  const page = readNumber(current);
  return { page, pages: Math.max(page, ...numbers) };
}

const readNumber = (digits = '1'): number => Number(digits.replaceAll(',', ''));
