import type { WorkId } from '@/model/ids';
import type { Saving } from '@/model/saving';
import { listSeries } from '@/store/series';
import { findWork } from '@/store/works';

/** What can be saved from a work: itself, and each of its series of which more is kept. */
export async function listSavings(work: WorkId): Promise<Saving[]> {
  const own: Saving = { kind: 'work', works: [work] };
  const series = (await findWork(work))?.work.series ?? [];
  const kept = await Promise.all(
    series.map(async ({ id, name }) => ({ id, name, works: await listSeries(id) })),
  );
  const whole = kept
    .filter(({ works }) => works.length > 1)
    .map(
      ({ id, name, works }): Saving => ({
        kind: 'series',
        series: id,
        name,
        works: works.map(({ id }) => id),
      }),
    );
  return [own, ...whole];
}
