import { useMemo, useRef } from 'preact/hooks';
import type { Shelf } from '@/model/standing';
import type { KeptWork } from '@/store/database';
import { findDrift } from '@/store/drift';
import { findKnownWorks } from '@/store/known-works';
import { findNews } from '@/store/news';
import { listOnShelf } from '@/store/shelves';
import { findShrunk } from '@/store/shrinkage';
import { countWorks, findWorks, listWorks } from '@/store/works';
import { type Live, useLive } from '@/ui/use-live';
import { findLines } from './find-lines';
import { type Line, lineOf, lineOfKnown } from './line';
import type { Choice } from './use-choice';

export interface Lines {
  /** What was asked for when they were found: the reader may be typing on. */
  asked: Choice;
  /** The first `limit` of those that were asked for. */
  lines: Line[];
  /** How many were found, and how many works are kept at all. */
  found: number;
  total: number;
}

/**
 * The lines that the reader asked for, kept up to date. Without a filter and in an order that the database has
 * an index for, only the lines that are shown are read; else all works (or all of the shelf) are, once, and filtered in
 * memory. The lines before stay until those that were asked for are there.
 */
export function useLines(asked: Choice, limit: number): Live<Lines> {
  const { typed, order, shelf } = asked;
  const indexed = order === 'kept' || order === 'updated' || order === 'title' ? order : null;
  const first = typed.trim() === '' && shelf === null ? indexed : null;
  const of = shelf && `${shelf.kind} ${shelf.name}`;

  const total = useLive(countWorks, []);
  const read = useLive(async () => {
    const { works, others } = await findShown(shelf, first, limit);
    const [news, drift, shrunk] = await Promise.all([findNews(works), findDrift(works), findShrunk(works)]);
    const line = (work: KeptWork) =>
      lineOf(work, news.get(work.id) ?? null, drift.get(work.id) ?? [], shrunk.has(work.id));
    return { whole: first === null, of, lines: [...works.map(line), ...others] };
  }, [of, first, first === null ? null : limit]);

  const isAsked = read.kind === 'ready' && read.value.whole === (first === null) && read.value.of === of;
  const lines = isAsked ? read.value.lines : null;
  const found = useMemo(
    () => (lines === null || first !== null ? lines : findLines(lines, typed, order)),
    [lines, first, typed, order],
  );
  const last = useRef<Live<Lines>>({ kind: 'loading' });
  if (total.kind === 'failed') return total;
  if (read.kind === 'failed') return read;
  if (total.kind === 'ready' && found !== null) {
    const count = first === null ? found.length : total.value;
    last.current = {
      kind: 'ready',
      value: { asked, lines: found.slice(0, limit), found: count, total: total.value },
    };
  }
  return last.current;
}

type Shown = { works: KeptWork[]; others: Line[] };

/** The works that are kept, or those of a shelf; on a shelf may stand others too. */
async function findShown(
  shelf: Shelf | null,
  first: Parameters<typeof listWorks>[0] | null,
  limit: number,
): Promise<Shown> {
  if (shelf === null) {
    return { works: first === null ? await listWorks() : await listWorks(first, limit), others: [] };
  }
  const ids = await listOnShelf(shelf);
  const works = await findWorks(ids);
  const kept = new Set(works.map(({ id }) => id));
  const rest = ids.filter((id) => !kept.has(id));
  const known = new Map((await findKnownWorks(rest)).map((each) => [each.work, each]));
  return { works, others: rest.map((id) => lineOfKnown(id, known.get(id) ?? null)) };
}
