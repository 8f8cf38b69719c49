import type { View } from '@/model/work';

/**
 * How true to the author's markup a reading is: a page shows it as AO3 serves it, an HTML download nearly so, and
 * for EPUB calibre rewrites it, and we ourselves for our exports. Of two copies of the same words the richer is kept.
 */
export const richness: Readonly<Record<View, number>> = {
  'one-shot': 2,
  chapter: 2,
  entire: 2,
  html: 1,
  epub: 0,
  export: 0,
};
