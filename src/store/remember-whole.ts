import type { View } from '@/model/work';
import type { KeptChapters, KeptWork } from './database';

/** Whether every chapter is here that AO3 has, as far as is known. */
const isWhole = ({ work, chaptersKept }: KeptWork): boolean =>
  work.chaptersPosted !== null && chaptersKept >= work.chaptersPosted;

/** What shows every chapter that there was. A file of ours may hold a part. */
const wholeViews: ReadonlySet<View> = new Set(['entire', 'html', 'epub']);

/**
 * The row, with a note (`wasWhole`) where the work was here as a whole and is not now, because AO3 has more of it: what
 * lacks was not left out on purpose. `before`: the rows that it was joined from.
 */
export function rememberWhole<Row extends KeptWork>(
  row: Row,
  { sightings }: Pick<KeptChapters, 'sightings'>,
  before: readonly (KeptWork | undefined)[],
): Row {
  const { ...noted } = row;
  delete noted.wasWhole;
  const was = before.some((each) => each && (each.wasWhole || isWhole(each)));
  const lacks = !isWhole(row) && (was || sightings.some(({ from }) => wholeViews.has(from)));
  return lacks ? { ...noted, wasWhole: true } : noted;
}
