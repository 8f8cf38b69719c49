import { PageChanged } from '@/ao3/page-changed';
import { readTagFamily } from '@/ao3/read-tag-family';
import { writeTagSegment } from '@/ao3/tag-names';
import type { TagFamily } from '@/model/family';
import type { Outcome } from '@/model/job';
import { askInTurn, type TurnWorld } from './ask-in-turn';
import type { Leave } from './pace';

/** What came of asking for a tag's family. */
export type FamilyAnswer =
  | { kind: 'family'; family: TagFamily }
  | { kind: 'none'; outcome: Outcome }
  | { kind: 'not-now'; leave: Leave };

/** Asks AO3 for the page of a tag, because the reader said so. One request. Throws CannotWrite. */
export async function askFamily(tag: string, world: TurnWorld): Promise<FamilyAnswer> {
  const answer = await askInTurn(`/tags/${encodeURIComponent(writeTagSegment(tag))}`, world);
  if (answer.kind === 'not-now') return answer;
  if (answer.kind === 'none') return { kind: 'none', outcome: answer.answered.outcome };
  try {
    return { kind: 'family', family: readTagFamily(answer.page) };
  } catch (error) {
    if (!(error instanceof PageChanged)) throw error;
    return { kind: 'none', outcome: { kind: 'changed', part: error.part } };
  }
}
