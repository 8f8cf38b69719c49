import type { From } from '@/messages/wire';
import type { WorkId } from '@/model/ids';
import type { Mark } from '@/model/mark';
import { findMarks } from '@/store/marks';
import { allPlacesTaken } from './answer-place';
import { Refused } from './keep-received';

/**
 * The marks of those of the works of a list of which there is anything to say, with all that was read until it asked.
 * Throws Refused for a page in a private window, which is to learn nothing of them.
 */
export async function answerMarks(works: WorkId[], { incognito }: From): Promise<Mark[]> {
  if (incognito) throw new Refused('A private window is told of no marks.');
  await allPlacesTaken();
  return findMarks(works);
}
