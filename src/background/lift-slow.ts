import { type Lifted, type Lifting, ruleOfKey } from '@/model/telling';
import { bareSentence } from '@/rules/rehearse';
import { addOverruns, allowOverruns } from '@/settings/overruns';
import { liftRules, listHeld } from './lift-rules';

/**
 * Counts that a rule took too long, and switches it off at the second time, which is then said; or takes that back, and
 * it holds from then on however slow it is.
 */
export async function liftSlow(lifting: Lifting): Promise<Lifted> {
  const slow: Lifting['rules'] = [];
  for (const key of await listHeld(lifting.rules)) {
    const sentence = bareSentence(ruleOfKey(key));
    if (lifting.back) await allowOverruns(sentence);
    if (lifting.back || (await addOverruns(sentence, 1))) slow.push(key);
  }
  if (slow.length === 0) return { rules: [], said: '' };
  const lifted = await liftRules({ ...lifting, rules: slow });
  // Several works of a page may say so before the first answer: then it is switched off already.
  return lifted.rules.length === 0 && !lifting.back ? { rules: [], said: '' } : lifted;
}
