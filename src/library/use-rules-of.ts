import { useEffect, useState } from 'preact/hooks';
import type { WorkId } from '@/model/ids';
import { blankMark } from '@/model/mark';
import { actions } from '@/model/rule';
import type { Severity } from '@/model/telling';
import { explain } from '@/rules/explain';
import { askedOf, factsOfWork } from '@/rules/facts';
import { judge } from '@/rules/judge';
import { RuleBook } from '@/rules/rule-book';
import { today } from '@/rules/today';
import { loadRules, watchRules } from '@/settings/rule-file';
import { findMarks } from '@/store/marks';
import { findUserIds } from '@/store/seen';
import { findWorks, shownOf } from '@/store/works';

/** What a rule says of a kept work. */
export interface RuleNote {
  severity: Severity;
  why: string;
}

/** What the reader's rules say of these kept works, now and after each change of the rules; only where they say anything. */
export function useRulesOf(works: readonly WorkId[]): ReadonlyMap<WorkId, RuleNote[]> {
  const [notes, setNotes] = useState<ReadonlyMap<WorkId, RuleNote[]>>(new Map());
  useEffect(() => {
    let over = false;
    const ask = async (): Promise<void> => {
      const found = await notesOf(works);
      if (!over) setNotes(found);
    };
    const start = (): void => {
      ask().catch((error: unknown) => console.warn('Dogear: the rules were not asked.', error));
    };
    start();
    const unwatch = watchRules(start);
    return () => {
      over = true;
      unwatch();
    };
  }, [works.join()]);
  return notes;
}

async function notesOf(works: readonly WorkId[]): Promise<Map<WorkId, RuleNote[]>> {
  const rules = await loadRules();
  const notes = new Map<WorkId, RuleNote[]>();
  if (rules.rules === '') return notes;
  const book = new RuleBook(rules);
  const marks = rules.asksReader ? await findMarks(works) : [];
  const markOf = new Map(marks.map((mark) => [mark.work, mark]));
  const usersOf = rules.namesOthers ? await findUserIds(works) : null;
  for (const kept of await findWorks(works)) {
    const { id } = kept;
    const mark = markOf.get(id) ?? blankMark(id);
    const facts = factsOfWork(shownOf(kept), { mark, userIds: usersOf?.get(id) });
    const { because } = judge(facts, book.candidates(askedOf(facts)), today(), actions);
    const said = because.flatMap((met): RuleNote[] => {
      const { action } = met.rule;
      return action === 'show' ? [] : [{ severity: action, why: explain(met) }];
    });
    if (said.length > 0) notes.set(id, said);
  }
  return notes;
}
