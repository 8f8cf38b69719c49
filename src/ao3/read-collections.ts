import type { Collection } from '@/model/work';
import { all, textOf } from './select';
import { decodeSegment } from './tag-names';

/** The collections that links within this element lead to, in their order. */
export function readCollections(within: ParentNode | null): Collection[] {
  const links = within ? all(within, 'a[href*="/collections/"]') : [];
  return links.flatMap((link) => {
    const [, segment] = /\/collections\/([^/?#]+)\/?$/.exec(link.getAttribute('href') ?? '') ?? [];
    const name = segment && decodeSegment(segment);
    return name ? [{ name, title: textOf(link) }] : [];
  });
}
