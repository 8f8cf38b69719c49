import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import type { MetRule } from '@/messages/list';
import { sendToTab } from '@/messages/wire';
import type { WorkId } from '@/model/ids';
import type { PlacedRule, Rule } from '@/model/rule';
import { exceptWork } from '@/rules/conditions';
import { replaceInRuleFile } from '@/rules/rule-file';
import { today } from '@/rules/today';
import { writeRule } from '@/rules/write-rule';
import { loadRuleFile, saveRuleFile } from '@/settings/rule-file';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

/**
 * Which rules the page in the tab meets and why, each with the ways to lift it, and the way to make another. `work`:
 * the page is of one work.
 */
export function RulesMet({ tab, work }: { tab: number; work: WorkId | null }): JSX.Element | null {
  const [met, setMet] = useState<MetRule[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    // A page that was opened before Dogear has nobody who could answer.
    sendToTab(tab, 'listMet', null).then(setMet, () => setMet([]));
  }, [tab]);

  const lift = async (rule: PlacedRule, change: Partial<Rule>): Promise<void> => {
    const changed = replaceInRuleFile(await loadRuleFile(), rule, { ...rule, ...change });
    if (changed) await saveRuleFile(changed);
    setSaid(t(changed ? 'ruleLifted' : 'ruleElsewhere'));
    setMet(met.filter((other) => other.rule !== rule));
  };
  return (
    <section class="dg-card dg-stack" aria-labelledby="rules-met">
      <h2 id="rules-met">{t('rulesMet')}</h2>
      <ul class="dg-stack" hidden={met.length === 0}>
        {met.map(({ rule, works, seen }) => (
          <li key={rule.line}>
            <code dir="auto">{writeRule(rule)}</code>
            <p class="dg-soft">{t('ruleMetBy', { count: works, why: seen.join(', ') })}</p>
            <div class="dg-row">
              <Button onClick={() => void lift(rule, { paused: today() })}>{t('ruleNotToday')}</Button>
              {work !== null && (
                <Button onClick={() => void lift(rule, { when: exceptWork(rule.when, work) })}>
                  {t('ruleNotThisWork')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Button onClick={() => void sendToTab(tab, 'pickRule', null).then(() => window.close())}>
        {t('rulePick')}
      </Button>
      {said !== null && <Notice>{said}</Notice>}
    </section>
  );
}
