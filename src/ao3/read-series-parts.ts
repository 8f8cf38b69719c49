import { seriesId } from '@/model/ids';
import type { SeriesPart } from '@/model/work';
import { readCount } from './read-counts';
import { all, textOf } from './select';

/**
 * The series of a work, from its header: "Part 3 of NAME" for each ("Part 3 of the NAME series"
 * until September 2022), between links to the works before and after.
 * AO3 counts there only the works that this reader may see, so that the same part can have another number elsewhere.
 */
export function readSeriesParts(value: Element | null): SeriesPart[] {
  const links = value ? all(value, 'a[href*="/series/"]') : [];
  return links.flatMap((link) => {
    const [, id] = /\/series\/([1-9]\d{0,14})(?!\d)/.exec(link.getAttribute('href') ?? '') ?? [];
    if (!id) return [];
    const before = link.previousSibling?.textContent ?? '';
    const [, part = ''] = /Part\s+([\d,]+)\s+of(?:\s+the)?\s*$/.exec(before) ?? [];
    return [{ id: seriesId(id), name: textOf(link), part: readCount(part) }];
  });
}
