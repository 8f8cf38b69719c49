// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverSize, drawCover } from '@/formats/draw-cover';
import { fitLines } from '@/formats/fit-lines';
import { parseXml } from '@/formats/parse-html';
import { writeXml } from '@/formats/write-xml';
import { makeBook, makeWork } from './make-book';

const cover = (title: string, byline = 'by A', address = 'https://x.example/1'): Document =>
  parseXml(writeXml(drawCover(makeBook([makeWork([], { title, byline, address })]))));

describe('a cover', () => {
  it('has title, byline and series', () => {
    expect([...cover('Small Hours').querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual([
      'Small Hours',
      'by A',
      'Hours · 2',
    ]);
  });

  it('is always the same for a book, and not for another', () => {
    const fill = (address: string) => cover('x', 'y', address).querySelector('rect')?.getAttribute('fill');
    expect(fill('https://x.example/1')).toBe(fill('https://x.example/1'));
    expect(
      new Set(Array.from({ length: 40 }, (_, at) => fill(`https://x.example/${at}`))).size,
    ).toBeGreaterThan(3);
  });

  it('is an SVG that fetches and runs nothing, with every line on the page', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 255 }),
        fc.string({ maxLength: 300 }),
        (title, byline) => {
          const svg = cover(title, byline);
          expect(svg.querySelectorAll('script, image, use, style, [href], foreignObject')).toHaveLength(0);
          for (const line of svg.querySelectorAll('text')) {
            const y = Number(line.getAttribute('y'));
            expect(y).toBeGreaterThan(0);
            expect(y).toBeLessThanOrEqual(coverSize.height);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('fitting lines', () => {
  const room = { width: 600, largest: 90, smallest: 40, lines: 4 };
  it.each([
    ['Short', 90, ['Short']],
    ['', 90, []],
    ['It was a dark and stormy night', 90, ['It was a dark', 'and stormy', 'night']],
    ['很長的標題很長的標題', 90, ['很長的標題', '很長的標題']],
  ])('%j', (text, size, lines) => {
    const fitted = fitLines(text, room);
    expect(fitted.lines.length === 1 || fitted.size <= size).toBe(true);
    expect(fitted.lines.join('').replaceAll(' ', '')).toBe(lines.join('').replaceAll(' ', ''));
  });

  it('gets smaller before it is cut, and says when it is', () => {
    const long = fitLines('word '.repeat(30), room);
    expect(long.size).toBeLessThan(90);
    const longer = fitLines('word '.repeat(300), room);
    expect(longer).toMatchObject({ size: 40 });
    expect(longer.lines).toHaveLength(4);
    expect(longer.lines.at(-1)).toMatch(/…$/);
  });

  it('breaks a word only where it is wider than a line, and never inside a character', () => {
    const { lines } = fitLines('👩‍👩‍👧'.repeat(30), room);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^(?:👩‍👩‍👧)+$/u);
  });
});
