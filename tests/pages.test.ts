import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inventedPages, readInvented } from './invented-pages';

/**
 * The folders are the test. To add one, put `page.html` into a folder named after the case, run `npm run pages`,
 * and look at what it wrote into `expected.json` until it is right.
 */
describe('pages', () => {
  it.each(inventedPages())('$slug is read as expected', (page) => {
    const expected: unknown = JSON.parse(readFileSync(page.expectation, 'utf8'));
    expect(JSON.parse(JSON.stringify(readInvented(page)))).toEqual(expected);
  });
});
