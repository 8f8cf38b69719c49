import { useMemo, useRef } from 'preact/hooks';
import type { KeptWork } from '@/store/database';
import { findDrift } from '@/store/drift';
import { findNews } from '@/store/news';
import { countWorks, listWorks } from '@/store/works';
import { type Live, useLive } from '@/ui/use-live';
import { findLines, type Order } from './find-lines';
import { type Line, lineOf } from './line';

export interface Lines {
  /** The first `limit` of those that were asked for. */
  lines: Line[];
  /** How many were found, and how many works there are at all. */
  found: number;
  total: number;
}

/**
 * The lines that the reader asked for, kept up to date. Without a filter and in an order that the database has
 * an index for, only the lines that are shown are read; else all works are, once, and filtered in memory. The lines
 * before stay until those that were asked for are there.
 */
export function useLines(typed: string, order: Order, limit: number): Live<Lines> {
  const indexed = order === 'kept' || order === 'updated' || order === 'title' ? order : null;
  const first = typed.trim() === '' ? indexed : null;

  const total = useLive(countWorks, []);
  const read = useLive(async () => {
    const works = first === null ? await listWorks() : await listWorks(first, limit);
    const [news, drift] = await Promise.all([findNews(works), findDrift(works)]);
    const line = (work: KeptWork) => lineOf(work, news.get(work.id) ?? null, drift.get(work.id) ?? []);
    return { whole: first === null, lines: works.map(line) };
  }, [first, first === null ? null : limit]);

  const lines = read.kind === 'ready' && read.value.whole === (first === null) ? read.value.lines : null;
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
      value: { lines: found.slice(0, limit), found: count, total: total.value },
    };
  }
  return last.current;
}
