import type { Series } from '@/model/listing';
import { type JudgedWork, metOnce } from '@/model/telling';
import type { Verdict } from '@/model/verdict';
import type { Work } from '@/model/work';
import { type Facts, factsOfSeries, factsOfWork, namesOf } from '@/rules/facts';
import { judge } from '@/rules/judge';
import { RuleBook } from '@/rules/rule-book';
import { today } from '@/rules/today';
import { loadRules } from '@/settings/rule-file';
import { type DriftMet, findDriftMet, noDriftMet } from './drift-met';
import { sayMatched, tellingOf } from './telling-of';

/** A page waits a second and a half for what we say (content/gate.css), and much of that may be gone. */
const longestMs = 500;

/** What the reader's rules say of a work, in words. It is judged here, so that no page of a work carries what judges. */
export async function judgeWork(work: Work): Promise<JudgedWork> {
  const book = new RuleBook(await loadRules());
  const judgeIt = (work: Work): Verdict => judgeFacts(factsOfWork(work), book);
  const verdict = judgeIt(work);
  const drift = await Promise.race([
    // Without a library, or while it does not answer, a gate has to stand all the same.
    findDriftMet(work, verdict.because, (before) => judgeIt(before).because).catch(() => noDriftMet),
    new Promise<DriftMet>((resolve) => setTimeout(resolve, longestMs, noDriftMet)),
  ]);
  return judged(verdict, 'work', drift);
}

/**
 * The same of a series by its own facts: its name, creators, description, words. Its works are told of one by one, in
 * its list.
 */
export async function judgeSeries(series: Series): Promise<JudgedWork> {
  const verdict = judgeFacts(factsOfSeries(series), new RuleBook(await loadRules()));
  return judged(verdict, 'series', noDriftMet);
}

function judgeFacts(facts: Facts, book: RuleBook): Verdict {
  const names = { names: namesOf(facts), hides: facts.hiddenKinds.length > 0 };
  return judge(facts, book.candidates(names), today());
}

const judged = (verdict: Verdict, of: 'work' | 'series', met: DriftMet): JudgedWork => ({
  met: metOnce(verdict.because),
  unsure: verdict.unsure,
  drift: met.drift,
  telling: tellingOf(verdict, { of, ...met }),
  matched: sayMatched(verdict),
});
