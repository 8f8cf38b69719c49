import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/i18n/app';
import { send, sendToTab } from '@/messages/wire';
import type { WorkId } from '@/model/ids';
import type { Lifted, Lifting, MetRule, RulesHere, SeriesMet } from '@/model/telling';
import { bareSentence } from '@/rules/rehearse';
import { writeRule } from '@/rules/write-rule';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useSlowRules } from '@/ui/use-slow-rules';
import { MetList } from './MetList';

const none: RulesHere = { met: [], unsure: [], drift: [] };

/**
 * Which rules the page in the tab meets and why, each with the ways to lift it, those that cannot be told, and the way
 * to make another. `work`: the page is of one work.
 */
export function RulesMet({ tab, work }: { tab: number; work: WorkId | null }): JSX.Element | null {
  const [here, setHere] = useState(none);
  const [series, setSeries] = useState<SeriesMet | null>(null);
  const [lifted, setLifted] = useState<{ by: Lifting; came: Lifted } | null>(null);
  const isSlow = useSlowRules();
  useEffect(() => {
    // A page that was opened before Dogear has nobody who could answer.
    sendToTab(tab, 'listMet', null).then(setHere, () => setHere(none));
    // Nor has a page that is of no series.
    sendToTab(tab, 'listSeriesMet', null).then(setSeries, () => setSeries(null));
  }, [tab]);

  const lift = async (by: Lifting): Promise<void> => setLifted({ by, came: await send('liftRules', by) });
  const isLifted = (line: number): boolean =>
    lifted !== null && !lifted.by.back && lifted.came.rules.some((rule) => rule.line === line);
  const metBy = new Map(here.met.map((met) => [met.rule.line, met]));
  const bySeries = series?.met ?? [];
  // The page says so where it is a list; a work's page carries no words about rules.
  const slow = here.unsure.filter((rule) => isSlow(bareSentence(rule)));
  const sayWorks = ({ works: count, seen }: MetRule): string =>
    seen.length > 0 ? t('ruleMetBy', { count, why: seen.join(', ') }) : t('ruleMet', { count });
  return (
    <section class="dg-card dg-stack" aria-labelledby="rules-met">
      <h2 id="rules-met">{t('rulesMet')}</h2>
      {here.drift.map((sentence) => (
        <Notice key={sentence}>{sentence}</Notice>
      ))}
      {series && (
        <MetList
          met={bySeries.filter(({ rule }) => !isLifted(rule.line))}
          say={({ rule, seen }) => {
            // What the series and its works meet stands here, once.
            const works = metBy.get(rule.line);
            const why = seen.length > 0 ? t('ruleMetBySeries', { why: seen.join(', ') }) : t('ruleMetSeries');
            return works ? `${why} · ${sayWorks(works)}` : why;
          }}
          hows={['today', 'series', 'off']}
          lift={(how, rules) => void lift({ rules, how, work, series: series.series, back: false })}
        />
      )}
      <MetList
        met={here.met.filter(
          ({ rule: { line } }) => !isLifted(line) && !bySeries.some(({ rule }) => rule.line === line),
        )}
        say={sayWorks}
        hows={work === null ? ['today', 'off'] : ['today', 'work', 'off']}
        lift={(how, rules) => void lift({ rules, how, work, back: false })}
      />
      {slow.length > 0 && <Notice>{t('slowHere', { count: slow.length })}</Notice>}
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
