import { archiveOrigin } from '@/ao3/addresses';
import { recognisePage } from '@/ao3/recognise-page';
import { type ListQueueing, pagesMeant } from '@/model/list-job';

/**
 * The pages of a list that AO3 has to be asked for, in order, so that all of its works can be kept. The one at hand is
 * among them only where AO3 may have shown this reader more on it than it shows us, who ask without their log-in: a
 * locked work, or a bookmark of their own that is private. Then what stands on our pages lies further up.
 */
export function pagesToAsk({
  path,
  page,
  pages,
  works,
}: Pick<ListQueueing, 'path' | 'page' | 'pages' | 'works'>): number[] {
  const isShifted =
    works.some(({ restricted }) => restricted === true) ||
    recognisePage(archiveOrigin + path).kind === 'bookmarks';
  return pagesMeant(page, pages).filter((each) => isShifted || each !== page);
}
