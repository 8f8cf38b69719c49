import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/content/severity.css', 'utf8');
const colours = (name: string): string[] =>
  [...css.matchAll(new RegExp(`--dogear-${name}: (#[0-9a-f]{6})`, 'g'))].map(([, colour = '']) => colour);

/** How light a colour is, as WCAG has it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colour of each severity', () => {
  it('is its own', () => {
    expect(colours('edge')).toHaveLength(6);
    expect(new Set(colours('edge')).size).toBe(6);
    expect(new Set(colours('fill')).size).toBe(6);
  });

  // AO3's own skin, and Reversi.
  it.each(['#ffffff', '#333333'])('is seen on %s', (ground) => {
    for (const edge of colours('edge')) expect(contrast(edge, ground), edge).toBeGreaterThanOrEqual(3);
  });

  it('lets its word be read', () => {
    for (const fill of colours('fill')) expect(contrast(fill, '#ffffff'), fill).toBeGreaterThanOrEqual(4.5);
  });
});
