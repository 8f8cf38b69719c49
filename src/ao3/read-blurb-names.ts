import { readWarning } from './fixed-tags';
import { readAccount } from './read-byline';
import { all, maybe, textOf } from './select';

/** Every name on an item of a listing, of whatever kind, without saying of which. */
export interface BlurbNames {
  /** Tags and authors as they are shown, "work-1" and "user-2" for the numbers. */
  names: string[];
  /** AO3 hides tags by the reader's own preference. */
  hides: boolean;
}

/**
 * All names that `readBlurb` could give for this item, and others: a quick look for whoever then knows that there is
 * nothing to read it for.
 */
export function readBlurbNames(item: Element): BlurbNames {
  const names = [...item.classList].filter((name) => /^(?:work|user)-\d+$/.test(name));
  const [, work] = /^work_(\d+)$/.exec(item.id) ?? [];
  if (work) names.push(`work-${work}`);
  let hides = false;
  for (const link of item.getElementsByTagName('a')) {
    if (link.classList.contains('tag')) names.push(readWarning(textOf(link)));
    else if (link.rel === 'author') names.push(...authorOf(link));
    else hides ||= link.getAttribute('href')?.includes('/tags/show_hidden') === true;
  }
  for (const symbol of all(item, '.required-tags span[title]')) {
    names.push(...(symbol.title ?? '').split(',').map((name) => readWarning(name.trim())));
  }
  names.push(...plainAuthorsOf(item));
  return { names, hides };
}

function authorOf(link: Element): string[] {
  const account = readAccount(link);
  return account ? [textOf(link), account.login, account.pseud] : [textOf(link)];
}

/** Names without an account of this archive: on other sites, and "Name [archived by …]". */
function plainAuthorsOf(item: Element): string[] {
  const heading = textOf(maybe(item, 'h4'));
  if (!heading.includes('[archived by') && !/external/.test(item.className + item.id)) return [];
  return heading
    .split(/\bby\b|[,[\]]/)
    .map((name) => name.trim())
    .filter(Boolean);
}
