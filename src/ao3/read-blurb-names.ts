import { readWarning } from './fixed-tags';
import { readAccount } from './read-byline';
import { maybe, textOf, tidy } from './select';

/** Every name on an item of a listing, of whatever kind, without saying of which. */
export interface BlurbNames {
  /** Tags and authors as they are shown, "work-1" and "user-2" for the numbers. */
  names: string[];
  /** AO3 hides tags by the reader's own preference. */
  hides: boolean;
}

/** Everything that holds a name, found in one pass. */
const holders = 'a.tag, a[rel~="author"], a[href*="/tags/show_hidden"], .required-tags span[title]';

/**
 * All names that `readBlurb` could give for this item, and others: a quick look for whoever then knows that there is
 * nothing to read it for.
 */
export function readBlurbNames(item: Element): BlurbNames {
  const names: string[] =
    `${item.className} ${item.id.replace('_', '-')}`.match(/\b(?:work|user)-\d+/g) ?? [];
  let hides = false;
  let plain = item.id.startsWith('external') || item.className.includes('external');
  for (const holder of item.querySelectorAll<HTMLElement>(holders)) {
    if (holder.localName === 'span') names.push(...fixedTagsOf(holder.title));
    else if (holder.className === 'tag' || holder.classList.contains('tag')) names.push(tagOf(holder));
    else if (holder.hasAttribute('rel')) {
      names.push(...authorOf(holder));
      plain ||= holder.previousSibling?.nodeValue?.includes('archived by') === true;
    } else hides = true;
  }
  if (plain) names.push(...plainAuthorsOf(item));
  return { names, hides };
}

function tagOf(link: Element): string {
  const text = link.textContent ?? '';
  return readWarning(/[\t\n]|^ | $/.test(text) ? tidy(text) : text);
}

const fixedTagsOf = (title: string): string[] =>
  title.includes(',') ? title.split(',').map((name) => readWarning(name.trim())) : [readWarning(title)];

function authorOf(link: Element): string[] {
  const account = readAccount(link);
  return account ? [textOf(link), account.login, account.pseud] : [textOf(link)];
}

/** Names without an account of this archive: on other sites, and "Name [archived by …]". */
function plainAuthorsOf(item: Element): string[] {
  return textOf(maybe(item, 'h4'))
    .split(/\bby\b|[,[\]]/)
    .map((name) => name.trim())
    .filter(Boolean);
}
