import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { send, sendToTab } from '@/messages/wire';
import type { WorkId } from '@/model/ids';
import { keyOfRule, type Lifted, type Lifting, type RulesHere } from '@/model/telling';
import { writeRule } from '@/rules/write-rule';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

const none: RulesHere = { met: [], unsure: [], drift: [] };
const hows = ['today', 'work', 'off'] as const;

/**
 * Which rules the page in the tab meets and why, each with the ways to lift it, those that cannot be told, and the way
 * to make another. `work`: the page is of one work.
 */
export function RulesMet({ tab, work }: { tab: number; work: WorkId | null }): JSX.Element | null {
  const [here, setHere] = useState(none);
  const [lifted, setLifted] = useState<{ by: Lifting; came: Lifted } | null>(null);
  useEffect(() => {
    // A page that was opened before Dogear has nobody who could answer.
    sendToTab(tab, 'listMet', null).then(setHere, () => setHere(none));
  }, [tab]);

  const lift = async (by: Lifting): Promise<void> => setLifted({ by, came: await send('liftRules', by) });
  const isLifted = (line: number): boolean =>
    lifted !== null && !lifted.by.back && lifted.came.rules.some((rule) => rule.line === line);
  return (
    <section class="dg-card dg-stack" aria-labelledby="rules-met">
      <h2 id="rules-met">{t('rulesMet')}</h2>
      {here.drift.map((sentence) => (
        <Notice key={sentence}>{sentence}</Notice>
      ))}
      <ul class="dg-stack" hidden={here.met.length === 0}>
        {here.met.map(({ rule, works, seen }) => (
          <li key={rule.line} hidden={isLifted(rule.line)}>
            <code dir="auto">{writeRule(rule)}</code>
            <p class="dg-soft">{t('ruleMetBy', { count: works, why: seen.join(', ') })}</p>
            <div class="dg-row">
              {hows.map((how) =>
                how === 'work' && work === null ? null : (
                  <Button
                    key={how}
                    onClick={() => void lift({ rules: [keyOfRule(rule)], how, work, back: false })}
                  >
                    {t(`ruleLift_${how}`)}
                  </Button>
                ),
              )}
            </div>
          </li>
        ))}
      </ul>
      {here.unsure.length > 0 && (
        <details>
          <summary>{t('rulesUnsure', { count: here.unsure.length })}</summary>
          <ul class="dg-stack">
            {here.unsure.map((rule) => (
              <li key={rule.line}>
                <code dir="auto">{writeRule(rule)}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {lifted && (
        <Notice>
          <p>{lifted.came.said}</p>
          {lifted.came.rules.length > 0 && !lifted.by.back && (
            <Button onClick={() => void lift({ ...lifted.by, rules: lifted.came.rules, back: true })}>
              {t('undo')}
            </Button>
          )}
        </Notice>
      )}
      <Button onClick={() => void sendToTab(tab, 'pickRule', null).then(() => window.close())}>
        {t('rulePick')}
      </Button>
    </section>
  );
}
