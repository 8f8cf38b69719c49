import { t } from '@/i18n/telling';
import { keyOfRule, type Severity, type Telling, type Way } from '@/model/telling';
import type { Met, Verdict } from '@/model/verdict';
import { explain } from '@/rules/explain';
import { bareSentence } from '@/rules/rehearse';
import type { DriftMet } from './drift-met';

/** What the rules say of a work, in words; null where they say nothing. The rest is what is told of new tags. */
export function tellingOf(
  { action, because, unsure }: Verdict,
  { of, drift, keepable }: { of: 'work' | 'series' } & DriftMet,
): Telling | null {
  if (because.length === 0 && unsure.length === 0) return null;
  const asks = action === 'gate';
  const gates = because.filter(({ rule }) => rule.action === 'gate').map(({ rule }) => rule);
  return {
    asks: asks ? t(of === 'work' ? 'gateWork' : 'gateSeries') : null,
    says: t(because.length > 0 ? 'rulesSay' : 'cannotTell'),
    severity: severityOf(action ?? 'note'),
    reasons: reasonsOf(because),
    drift,
    putAway: drift.length > 0 && keepable ? t('driftSeen') : null,
    unsure: unsure.length > 0 ? t('cannotSeeWork', { count: unsure.length }) : null,
    rules: gates.map(keyOfRule),
    askedBy: gates.map(bareSentence),
    ways: asks ? waysOf(of).map((way) => ({ way, label: t(`way_${way}`) })) : [],
  };
}

const waysOf = (of: 'work' | 'series'): Way[] => ['leave', 'once', of, 'today', 'off'];

/** Each reason once, the strictest first as they come. */
function reasonsOf(because: readonly Met[]): Telling['reasons'] {
  const reasons = new Map<string, Telling['reasons'][number]>();
  for (const met of because) {
    const why = explain(met);
    const severity = severityOf(met.rule.action);
    if (!reasons.has(why)) reasons.set(why, { severity, word: t(`severity_${severity}`), why });
  }
  return [...reasons.values()];
}

/** What is always shown is no reason for anything, so it never comes here. */
const severityOf = (action: Met['rule']['action']): Severity => (action === 'show' ? 'note' : action);

/** How many rules matched, where the tags are hidden by us: safe is never said of what could not be seen. */
export function sayMatched({ because, unsure }: Verdict): string {
  if (because.length > 0) return t('matchSome', { count: because.length });
  return t(unsure.length > 0 ? 'matchUnsure' : 'matchNone');
}
