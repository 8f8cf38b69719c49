import { findDownload } from './find-download';
import { findMain } from './find-main';
import type { Page } from './recognise-page';
import { maybe } from './select';

/** As the kinds of an address, except that markup can also be an error, or none of AO3's at all. */
export type DocumentKind = Exclude<Page['kind'], 'chapter'> | 'error' | 'foreign';

/** The class by which AO3 tells its own pages apart: controller, hyphen, action. */
const kinds: ReadonlyMap<string, DocumentKind> = new Map([
  ['works-show', 'work'],
  ['chapters-show', 'work'],
  ['works-navigate', 'chapter-index'],
  ['works-index', 'listing'],
  ['works-collected', 'listing'],
  ['works-drafts', 'listing'],
  ['works-search', 'listing'],
  ['gifts-index', 'listing'],
  ['bookmarks-index', 'bookmarks'],
  ['bookmarks-search', 'bookmarks'],
  ['bookmarks-show', 'bookmarks'],
  ['readings-index', 'readings'],
  ['subscriptions-index', 'subscriptions'],
  ['series-show', 'series'],
  ['series-index', 'series-list'],
  ['tags-show', 'tag'],
  ['tags-search', 'tag-search'],
  ['users-show', 'user'],
  ['pseuds-show', 'user'],
  ['profile-show', 'profile'],
  ['collections-show', 'collection'],
  ['collection_profile-show', 'collection'],
  ['collections-index', 'collections'],
  ['prompts-show', 'prompts'],
  ['prompts-index', 'prompts'],
  ['challenge_requests-index', 'prompts'],
  ['external_works-show', 'external-work'],
  ['related_works-index', 'related-works'],
  ['inbox-show', 'inbox'],
  ['stats-index', 'statistics'],
  ['preferences-index', 'preferences'],
  ['people-search', 'people-search'],
  ['comments-index', 'comments'],
  ['comments-show', 'comments'],
  ['works-new', 'work-form'],
  ['works-edit', 'work-form'],
  ['works-edit_tags', 'work-form'],
  ['works-preview', 'work-form'],
  ['works-confirm_delete', 'work-form'],
  ['chapters-new', 'work-form'],
  ['chapters-edit', 'work-form'],
  ['chapters-preview', 'work-form'],
  ['chapters-manage', 'work-form'],
  ['chapters-confirm_delete', 'work-form'],
  ['sessions-new', 'login'],
  ['errors', 'error'],
]);

/**
 * Tells the kind of page from its markup alone: for files, and for addresses that do not tell. It sees no further
 * than what AO3 wrote around the page's content, so that nothing a user wrote can be taken for it.
 */
export function recogniseDocument(page: Document): DocumentKind {
  const main = findMain(page);
  if (!main) return findDownload(page) ? 'download' : 'foreign';

  for (const name of main.classList) {
    const kind = kinds.get(name);
    // AO3 shows the form of a search and what it found under the same name.
    if (/^(works|bookmarks)-search$/.test(name) && maybe(main, 'form.search')) return 'search';
    if (kind) return kind;
  }
  return 'elsewhere';
}
