import type { Facts } from '@/model/facts';
import { factsOfWork } from '@/rules/facts';
import { listSeen } from '@/store/seen';
import { listWorks, shownOf } from '@/store/works';

/** So many kept works are looked at, those that were kept last: as many as are remembered from lists. */
const mostKept = 2000;
/** Read at once; between two readings the page listens to the reader. */
const batch = 200;

/** The works whose names are offered: those that the reader saw in lists, and those that they keep. */
export async function loadNamedWorks(): Promise<Facts[]> {
  const seen = await listSeen();
  const kept = await loadKept();
  const isKept = new Set(kept.map(({ work }) => work));
  return [
    ...kept,
    ...seen.filter(({ work }) => !isKept.has(work)).map((facts) => ({ ...facts, mark: null })),
  ];
}

/** Where the library does not open, what was seen is offered all the same. */
async function loadKept(): Promise<Facts[]> {
  const kept: Facts[] = [];
  try {
    while (kept.length < mostKept) {
      const works = await listWorks('kept', batch, kept.length);
      kept.push(...works.map((work) => factsOfWork(shownOf(work), { mark: null })));
      if (works.length < batch) break;
    }
  } catch (error) {
    console.warn('Dogear: no names of kept works to offer.', error);
  }
  return kept;
}
