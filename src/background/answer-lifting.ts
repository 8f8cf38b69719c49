import type { From } from '@/messages/wire';
import { type Lifted, type Lifting, ruleOfKey } from '@/model/telling';
import { bareSentence } from '@/rules/rehearse';
import { loadSettings } from '@/settings/settings';
import { countLifts } from '@/store/lifts';
import { liftRules } from './lift-rules';
import { liftSlow } from './lift-slow';

/** Lifts rules, or takes that back, and counts it where the reader wants such things remembered; no private window. */
export async function answerLifting(lifting: Lifting, { incognito }: From): Promise<Lifted> {
  if (lifting.how === 'slow') return incognito ? { rules: [], said: '' } : liftSlow(lifting);
  const lifted = await liftRules(lifting);
  if (incognito || !(await loadSettings()).rememberSeen) return lifted;
  const rules = lifted.rules.map((key) => bareSentence(ruleOfKey(key)));
  // The rule is lifted, whether or not that is counted.
  await countLifts(rules, lifting.back, Date.now()).catch((error: unknown) => console.warn(error));
  return lifted;
}
