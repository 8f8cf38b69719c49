import type { From } from '@/messages/wire';
import type { PlacedRule } from '@/model/rule';
import type { Lifted, Lifting } from '@/model/telling';
import { bareSentence } from '@/rules/rehearse';
import { loadSettings } from '@/settings/settings';
import { countLifts } from '@/store/lifts';
import { liftRules } from './lift-rules';

/** Lifts rules, or takes that back, and counts it where the reader wants such things remembered; no private window. */
export async function answerLifting(lifting: Lifting, { incognito }: From): Promise<Lifted> {
  const lifted = await liftRules(lifting);
  if (incognito || !(await loadSettings()).rememberSeen) return lifted;
  const rules = lifted.rules.map(({ was }) => {
    // Our own text, written by keyOfRule: its shape is known.
    const rule: PlacedRule = JSON.parse(was);
    return bareSentence(rule);
  });
  // The rule is lifted, whether or not that is counted.
  await countLifts(rules, lifting.back, Date.now()).catch((error: unknown) => console.warn(error));
  return lifted;
}
