import { escapeHtml, tagPath } from './html';
import { writePage } from './page-shell';

interface Family {
  synonyms: string[];
  subtags: string[];
}

/** The tags of this archive that other tags belong to. */
const families: Readonly<Record<string, Family>> = {
  'Written as Letters': { synonyms: ['Epistolary'], subtags: ['Letters #1-9'] },
};

/** A tag's own page (AO3.md: tags/show); null for a tag that this archive knows nothing of. */
export function writeTagPage(name: string, loggedInAs: string | null): string | null {
  const family = families[name];
  if (!family) return null;
  const items = (names: string[]): string =>
    names
      .map((each) => `<li><a class="tag" href="/tags/${tagPath(each)}">${escapeHtml(each)}</a></li>`)
      .join('');
  return writePage({
    mainClass: 'tags-show',
    title: `${escapeHtml(name)} | Archive of Our Own`,
    loggedInAs,
    main: `<div class="tag home profile">
      <div class="primary header module"><h2 class="heading">${escapeHtml(name)}</h2></div>
      <p>This tag belongs to the Additional Tags Category. It's a canonical tag. You can use it to <a href="/tags/${tagPath(name)}/works">filter works</a>.</p>
      <div class="synonym listbox group"><h3 class="heading">Tags with the same meaning:</h3><ul class="tags commas index group">${items(family.synonyms)}</ul></div>
      <div class="sub listbox group"><h3 class="heading">Subtags:</h3><ul class="tags tree index">${items(family.subtags)}</ul></div>
    </div>`,
  });
}
