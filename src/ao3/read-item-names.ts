import type { Asked } from '@/model/facts';
import { fixedTags, readWarning } from './fixed-tags';
import { textOf } from './select';
import { hiddenTags } from './tag-names';

/** The names of tags that may stand on an item as a symbol alone. */
export const symbolNames: readonly string[] = Object.values(fixedTags).flat();

/**
 * The names of all tags on an item of a list, as they are shown, and the words of its other links: a quick look for
 * whoever then knows that there is nothing to read the item for. `withSymbols`: those of `symbolNames` too, which may have
 * no link.
 */
export function readItemNames(item: Element, withSymbols: boolean): Asked {
  const names: string[] = [];
  let hides = false;
  // A browser finds elements by their name quicker than by anything else, and gives them one by one quicker than all.
  const links = item.querySelectorAll('a');
  for (let at = 0; at < links.length; at++) {
    const link = links[at];
    if (!link) continue;
    const isHidden = link.className !== 'tag' && link.getAttribute('href')?.includes(`/tags/${hiddenTags}`);
    if (isHidden) hides = true;
    else names.push(shownName(link));
  }
  if (withSymbols) {
    for (const symbol of item.querySelectorAll('.required-tags span'))
      for (const words of [symbol.getAttribute('title') ?? '', textOf(symbol)])
        names.push(...words.split(',').map((name) => readWarning(name.trim())));
  }
  return { names, hides };
}

function shownName(link: Element): string {
  const shown = link.textContent ?? '';
  // The names that AO3 shows in place of others are long, and few tags are.
  return shown.length < 40 ? shown : readWarning(textOf(link));
}
