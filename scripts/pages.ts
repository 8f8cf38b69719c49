import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inventedPages, readInvented } from '../tests/invented-pages';

/** Rewrites what is expected of each page in tests/pages to what is read from it now, to be looked at as a diff. */
export function rewritePages(): void {
  const rewritten = inventedPages().filter((page) => {
    const after = JSON.stringify(readInvented(page));
    const before = existsSync(page.expectation) ? readFileSync(page.expectation, 'utf8') : '';
    if (before && JSON.stringify(JSON.parse(before)) === after) return false;
    writeFileSync(page.expectation, after);
    console.log(`${before ? 'changed' : 'new'}: ${page.slug}`);
    return true;
  });
  if (rewritten.length === 0) return;
  const files = rewritten.map(({ expectation }) => expectation);
  execFileSync('npx', ['biome', 'format', '--write', ...files], { stdio: 'ignore' });
}
