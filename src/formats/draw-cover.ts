import type { Book } from '@/model/book';
import { fitLines } from './fit-lines';
import { type XmlElement, xmlElement } from './xml-element';

/** In units of the drawing, and in pixels where it becomes a PNG: 2 : 3, as e-readers have it. */
export const coverSize = { width: 800, height: 1200 };

const margin = 90;
const fold = 150;

/**
 * The cover of a book: title, authors and series on a page with a folded corner, in one of the colours below, always
 * the same for the same book. An SVG without fonts, links or scripts of its own.
 */
export function drawCover({ title, byline, series: [series], address, language }: Book): XmlElement {
  const { width, height } = coverSize;
  const [paper, ink, corner] = colours[sumOf(address) % colours.length] ?? colours[0];
  const room = width - 2 * margin;
  const heading = fitLines(title, { width: room, largest: 92, smallest: 44, lines: 7 });
  const names = fitLines(byline, { width: room, largest: 44, smallest: 32, lines: 4 });
  const belongs = series ? (series.part === null ? series.name : `${series.name} · ${series.part}`) : '';
  const part = fitLines(belongs, { width: room, largest: 32, smallest: 28, lines: 3 });

  const titleHeight = heading.lines.length * heading.size * 1.25;
  const top = Math.max(260, 480 - titleHeight / 2);
  const rule = top + titleHeight + 60;
  const text = (fitted: typeof heading, from: number): XmlElement[] =>
    fitted.lines.map((line, at) =>
      xmlElement(
        'text',
        {
          x: String(width / 2),
          y: String(Math.round(from + (at + 1) * fitted.size * 1.25)),
          'font-size': String(fitted.size),
          direction: language.dir === 'rtl' ? 'rtl' : null,
          'unicode-bidi': 'embed',
        },
        line,
      ),
    );
  return xmlElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
    },
    xmlElement('title', {}, title),
    xmlElement('rect', { width: String(width), height: String(height), fill: paper }),
    xmlElement('path', { d: `M${width - fold} 0 L${width} ${fold} L${width} 0 Z`, fill: ink }),
    xmlElement('path', {
      d: `M${width - fold} 0 L${width} ${fold} L${width - fold} ${fold} Z`,
      fill: corner,
    }),
    xmlElement(
      'g',
      { fill: ink, 'font-family': 'Georgia, "Times New Roman", serif', 'text-anchor': 'middle' },
      xmlElement('g', { 'font-weight': 'bold' }, text(heading, top)),
      xmlElement('path', {
        d: `M${width / 2 - 80} ${rule} H${width / 2 + 80}`,
        stroke: ink,
        'stroke-width': '3',
      }),
      text(names, rule + 30),
      text(part, height - margin - part.lines.length * part.size * 1.25),
    ),
  );
}

/** Paper, ink and folded corner; ink on paper has a contrast of more than 7 : 1. */
const colours = [
  ['#2b3a55', '#f4efe6', '#c9c0ae'],
  ['#5a1f2b', '#f7ece4', '#d9c2b4'],
  ['#1f4a3d', '#f1f3e8', '#bfcbb4'],
  ['#3c2a4d', '#f3edf7', '#cbbcd8'],
  ['#4a3719', '#f8f1de', '#d9c9a0'],
  ['#f2e8d5', '#33291a', '#cdb98f'],
] as const;

function sumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) >>> 0;
  return sum;
}
