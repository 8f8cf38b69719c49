import type { From } from '@/messages/wire';
import type { Facts } from '@/model/facts';
import type { WorkId } from '@/model/ids';
import type { Series } from '@/model/listing';
import { blankMark, type Mark } from '@/model/mark';
import { actions } from '@/model/rule';
import { type JudgedWork, keyOfRule, metOnce } from '@/model/telling';
import type { Verdict } from '@/model/verdict';
import type { Work, WorkShown } from '@/model/work';
import { askedOf, factsOfSeries, factsOfWork } from '@/rules/facts';
import { judge } from '@/rules/judge';
import { RuleBook } from '@/rules/rule-book';
import { today } from '@/rules/today';
import { loadRules } from '@/settings/rule-file';
import { findMarks } from '@/store/marks';
import { findUserIds } from '@/store/seen';
import { answerLifting } from './answer-lifting';
import { type DriftMet, findDriftMet, noDriftMet } from './drift-met';
import { sayMatched, tellingOf } from './telling-of';

/** A page waits a second and a half for what we say (content/gate.css); this much of it may be the library's, in all. */
const longestMs = 500;

/**
 * What the reader's rules say of a work, in words. It is judged here, so that no page of a work carries what judges. In
 * a private window nothing is told of what the reader did with it.
 */
export async function judgeWork(shown: WorkShown, from: From): Promise<JudgedWork> {
  const { work } = shown;
  const tooLate = new Promise<void>((resolve) => setTimeout(resolve, longestMs));
  const rules = await loadRules();
  const book = new RuleBook(rules);
  const [mark, users] = await Promise.all([
    rules.asksReader && !from.incognito ? before(tooLate, findMark(work.id), null) : null,
    // A work's page does not tell them; the list may have, by which the reader came.
    rules.namesOthers ? before(tooLate, findUserIds([work.id]), null) : null,
  ]);
  const known = { mark, userIds: users?.get(work.id) };
  const judgeIt = (work: Work): Verdict => judgeFacts(factsOfWork({ ...shown, work }, known), book);
  const verdict = judgeIt(work);
  tellSlow(verdict, from);
  const drift = await before(
    tooLate,
    findDriftMet(work, verdict.because, (was) => judgeIt(was).because),
    noDriftMet,
  );
  return judged(verdict, 'work', drift);
}

/** Without a library, or while it does not answer, a gate has to stand all the same. */
async function before<Found>(
  tooLate: Promise<void>,
  asked: Promise<Found>,
  otherwise: Found,
): Promise<Found> {
  return Promise.race([asked.catch(() => otherwise), tooLate.then(() => otherwise)]);
}

/** What the reader did with a work. */
async function findMark(work: WorkId): Promise<Mark> {
  const [mark] = await findMarks([work]);
  return mark ?? blankMark(work);
}

/**
 * The same of a series by its own facts: its name, creators, description, words. Its works are told of one by one, in
 * its list.
 */
export async function judgeSeries(series: Series, from: From): Promise<JudgedWork> {
  const verdict = judgeFacts(factsOfSeries(series), new RuleBook(await loadRules()));
  tellSlow(verdict, from);
  return judged(verdict, 'series', noDriftMet);
}

/** What takes too long is judged once more: it may have been the machine that was busy. */
function judgeFacts(facts: Facts, book: RuleBook): Verdict {
  const judgeIt = (): Verdict => judge(facts, book.candidates(askedOf(facts)), today(), actions);
  const verdict = judgeIt();
  return verdict.slow ? judgeIt() : verdict;
}

/** As a list does; the options say it when the rule is switched off by that. */
function tellSlow({ slow }: Verdict, from: From): void {
  if (!slow) return;
  answerLifting({ rules: [keyOfRule(slow)], how: 'slow', work: null, back: false }, from).catch(
    (error: unknown) => console.warn('Dogear: a slow rule was not counted.', error),
  );
}

const judged = (verdict: Verdict, of: 'work' | 'series', met: DriftMet): JudgedWork => ({
  met: metOnce(verdict),
  unsure: verdict.unsure,
  drift: met.drift,
  telling: tellingOf(verdict, { of, ...met }),
  matched: sayMatched(verdict),
});
